package app.keydesk.desk;

import app.keydesk.hotel.Problem;
import java.util.Optional;

/** Somebody who may do everything. */
record NamedAuthority(String operatorName) implements Authority {
    @Override
    public Optional<Problem> refusal(Permission permission) {
        return Optional.empty();
    }
}
