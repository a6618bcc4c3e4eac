package app.keydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The judge itself: it lets good things pass and sees bad ones. */
class SeamContractTest {
    private static final String ID = "0b2b1e0c-6a54-4d3c-9a43-0d9c6f1d1c11";

    private final SeamContract contract = new SeamContract();

    @Test
    void aGoodRequestPasses() throws Exception {
        assertThat(contract.faultsOfRequest(
                        "/acs/users/create", "{\"full_name\":\"A\",\"acs_system_id\":\"" + ID + "\"}"))
                .isEmpty();
    }

    @Test
    void aMissingParameterIsSeen() throws Exception {
        assertThat(contract.faultsOfRequest("/acs/users/create", "{\"full_name\":\"A\"}"))
                .anyMatch(fault -> fault.contains("acs_system_id"));
    }

    @Test
    void aWrongEnumWordIsSeen() throws Exception {
        assertThat(contract.faultsOfRequest("/acs/credentials/create", "{\"access_method\":\"fax\"}"))
                .anyMatch(fault -> fault.contains("access_method"));
    }

    @Test
    void anIdThatIsNoUuidIsSeen() throws Exception {
        assertThat(contract.faultsOfRequest("/acs/credentials/get", "{\"acs_credential_id\":\"acs_credential1\"}"))
                .anyMatch(fault -> fault.contains("acs_credential_id"));
    }

    @Test
    void anAnswerWithoutARequiredFieldIsSeen() throws Exception {
        assertThat(contract.faultsOfAnswer("/acs/credentials/get", "{\"ok\":true,\"acs_credential\":{}}"))
                .anyMatch(fault -> fault.contains("created_at"));
    }
}
