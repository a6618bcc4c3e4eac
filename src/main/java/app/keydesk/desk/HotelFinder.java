package app.keydesk.desk;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Workspace;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.util.List;

/** Looks with an API key which hotels it opens, before it is kept. Blocking; changes nothing at Seam. */
public final class HotelFinder {
    private final Gateways gateways;

    public HotelFinder(Gateways gateways) {
        this.gateways = gateways;
    }

    /** Opens the wire to an address with a key; sends nothing. */
    public interface Gateways {
        SeamGateway open(String endpoint, String apiKey);
    }

    /** What the key opens. */
    public sealed interface Found {
        /**
         * @param visionlines may be empty
         * @param managers the credential managers for phone keys; without one there are cards alone
         */
        record Hotels(Workspace workspace, List<AcsSystem> visionlines, List<AcsSystem> managers) implements Found {}

        record Failed(Problem problem) implements Found {}
    }

    public Found find(String endpoint, String apiKey) {
        SeamGateway seam = gateways.open(endpoint, apiKey);
        try {
            Workspace workspace = seam.workspace();
            List<AcsSystem> systems = seam.systems();
            return new Found.Hotels(
                    workspace,
                    systems.stream().filter(AcsSystem::isVisionline).toList(),
                    systems.stream().filter(AcsSystem::isCredentialManager).toList());
        } catch (SeamException e) {
            return new Found.Failed(e.problem());
        }
    }
}
