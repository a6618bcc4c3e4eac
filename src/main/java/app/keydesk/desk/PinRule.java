package app.keydesk.desk;

import app.keydesk.hotel.Role;
import java.util.Optional;

/** Which PINs and passwords are good enough: four characters at the front desk, six for who may more, no plain series. */
public final class PinRule {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_MORE = 6;

    private PinRule() {}

    /** Why a PIN is not taken. */
    public enum Weakness {
        TOO_SHORT,
        TOO_SIMPLE
    }

    public static int shortest(Role role) {
        return switch (role) {
            case FRONT_DESK -> SHORTEST;
            case SUPERVISOR, ADMINISTRATOR -> SHORTEST_FOR_MORE;
        };
    }

    public static Optional<Weakness> weakness(char[] pin, Role role) {
        if (pin.length < shortest(role)) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        return isSeries(pin) ? Optional.of(Weakness.TOO_SIMPLE) : Optional.empty();
    }

    /** 1111, 1234, 9876, aceg. */
    static boolean isSeries(char[] pin) {
        int step = pin[1] - pin[0];
        for (int at = 2; at < pin.length; at++) {
            if (pin[at] - pin[at - 1] != step) {
                return false;
            }
        }
        return true;
    }
}
