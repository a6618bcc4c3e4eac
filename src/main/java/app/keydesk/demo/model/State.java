package app.keydesk.demo.model;

import app.keydesk.demo.model.EncoderResources.Attempt;
import app.keydesk.demo.model.EncoderResources.Card;
import app.keydesk.demo.model.EncoderResources.Encoder;
import app.keydesk.demo.model.GrantResources.Grant;
import app.keydesk.demo.model.GrantResources.Method;
import app.keydesk.demo.model.Resources.AcsSystem;
import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Event;
import app.keydesk.demo.model.Resources.Identity;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.Resources.Phone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a demo hotel is, as it is saved: resources by id in the order in which they were made. */
public final class State {
    public String apiKey = "";
    public String workspaceId = "";
    public String connectedAccountId = "";
    public String hotelName = "";
    public String systemId = "";
    public String managerId = "";
    public long seed;
    public int rooms;
    /** How many numbers Visionline has given to keys and cards since the first day. */
    public int numbersGiven;

    public Instant madeAt = Instant.EPOCH;
    public Map<String, AcsSystem> systems = new LinkedHashMap<>();
    public Map<String, Entrance> entrances = new LinkedHashMap<>();
    public Map<String, AcsUser> users = new LinkedHashMap<>();
    public Map<String, Identity> identities = new LinkedHashMap<>();
    public Map<String, Phone> phones = new LinkedHashMap<>();
    public Map<String, Key> keys = new LinkedHashMap<>();
    public Map<String, Grant> grants = new LinkedHashMap<>();
    public Map<String, Method> methods = new LinkedHashMap<>();
    public Map<String, Encoder> encoders = new LinkedHashMap<>();
    public Map<String, Card> cards = new LinkedHashMap<>();
    public Map<String, Attempt> attempts = new LinkedHashMap<>();
    public Map<String, Map<String, @Nullable Object>> instantKeys = new LinkedHashMap<>();
    public Map<String, Map<String, @Nullable Object>> sessions = new LinkedHashMap<>();
    public List<Event> events = new ArrayList<>();
    public List<Due> due = new ArrayList<>();
    public List<RoomLink> roomLinks = new ArrayList<>();

    /** Something that will happen by itself. */
    public static final class Due {
        public Instant at = Instant.EPOCH;
        public What what = What.SYNC;
        public String id = "";

        /** What happens to {@link #id}. */
        public enum What {
            SYNC,
            DELETE,
            DELETE_USER,
            DELETE_IDENTITY,
            REACH_PHONE,
            FINISH_ATTEMPT
        }
    }

    /** Rooms that belong together: a suite, or connecting rooms. */
    public static final class RoomLink {
        public boolean isSuite;
        public List<String> roomNumbers = new ArrayList<>();
    }
}
