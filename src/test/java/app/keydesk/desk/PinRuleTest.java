package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.PinRule.Weakness;
import app.keydesk.hotel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinRuleTest {
    @Test
    void whoMayMoreNeedsALongerPin() {
        assertThat(PinRule.weakness("4927".toCharArray(), Role.FRONT_DESK)).isEmpty();
        assertThat(PinRule.weakness("4927".toCharArray(), Role.SUPERVISOR)).contains(Weakness.TOO_SHORT);
        assertThat(PinRule.weakness("492718".toCharArray(), Role.ADMINISTRATOR)).isEmpty();
        assertThat(PinRule.weakness(new char[0], Role.FRONT_DESK)).contains(Weakness.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1111", "1234", "9876", "2468", "aceg"})
    void aPlainSeriesIsNoPin(String pin) {
        assertThat(PinRule.weakness(pin.toCharArray(), Role.FRONT_DESK)).contains(Weakness.TOO_SIMPLE);
    }
}
