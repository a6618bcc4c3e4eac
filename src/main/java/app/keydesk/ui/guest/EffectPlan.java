package app.keydesk.ui.guest;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import java.util.List;

/** What is asked of Visionline for an effect on the live keys: a card that was never written is joined only alone. */
final class EffectPlan {
    private EffectPlan() {}

    static KeyPlan of(Effect effect, List<KeyRow> live) {
        List<CredentialId> all = live.stream().map(KeyRow::id).toList();
        if (effect == Effect.STOPS_EARLIER_KEYS) {
            return new KeyPlan.Override(all);
        }
        List<CredentialId> written = live.stream()
                .filter(key -> key.state() != KeyState.WAITING_FOR_CARD)
                .map(KeyRow::id)
                .toList();
        return new KeyPlan.Joiner(written.isEmpty() ? all : written);
    }
}
