package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {
    @ParameterizedTest
    @CsvSource({
        "ISSUE_KEY,            yes, yes, yes",
        "STOP_KEY,             yes, yes, yes",
        "READ_CARD,            yes, yes, yes",
        "OVERRIDE_LIVE_STAY,   no,  yes, yes",
        "NEW_KEYS_FOR_ROOM,    no,  yes, yes",
        "KEY_WITHOUT_ID_CHECK, no,  yes, yes",
        "REMOVE_GUEST,         no,  yes, yes",
        "EXPORT_GUEST,         no,  yes, yes",
        "SEE_AUDIT,            no,  yes, yes",
        "EXPORT_AUDIT,         no,  no,  yes",
        "CHANGE_SETTINGS,      no,  no,  yes",
        "CONNECT_HOTEL,        no,  no,  yes",
        "MANAGE_OPERATORS,     no,  no,  yes",
    })
    void eachRoleMayWhatTheTableSays(Permission permission, String frontDesk, String supervisor, String administrator) {
        assertThat(permission.isGivenTo(Role.FRONT_DESK)).isEqualTo(frontDesk.equals("yes"));
        assertThat(permission.isGivenTo(Role.SUPERVISOR)).isEqualTo(supervisor.equals("yes"));
        assertThat(permission.isGivenTo(Role.ADMINISTRATOR)).isEqualTo(administrator.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void whoeverStandsHigherMayNoLess(Permission permission) {
        assertThat(Set.of(
                        EnumSet.allOf(Role.class),
                        EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR),
                        EnumSet.of(Role.ADMINISTRATOR)))
                .contains(EnumSet.copyOf(EnumSet.allOf(Role.class).stream()
                        .filter(permission::isGivenTo)
                        .toList()));
    }
}
