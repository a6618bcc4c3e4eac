package app.keydesk.desk;

import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A hotel whose network fails as the dice say, and a look at it that never fails. */
abstract class TortureHouse implements AutoCloseable {
    private final Map<String, Integer> faults = new TreeMap<>();
    private final SeamGateway truth;
    private final SystemId system;
    final FaultySeam seam;

    TortureHouse(SeamGateway truth, SystemId system) {
        this(truth, system, truth);
    }

    /** @param wire the way that the desk itself goes; {@code truth} never fails */
    TortureHouse(SeamGateway truth, SystemId system, SeamGateway wire) {
        this.truth = truth;
        this.system = system;
        this.seam = new FaultySeam(wire);
    }

    abstract void arm(Random random);

    void heal() {
        seam.plan(method -> Fault.NONE);
    }

    void count(String fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    Map<String, Integer> faults() {
        return Map.copyOf(faults);
    }

    List<Credential> keys() {
        List<Credential> keys = new ArrayList<>();
        read(() -> truth.credentials(system, keys::addAll));
        return keys.stream().filter(key -> !key.isChild()).toList();
    }

    List<Guest> guests() {
        List<Guest> guests = new ArrayList<>();
        read(() -> truth.guests(system, guests::addAll));
        return guests;
    }

    /** @param dead keys that were no longer valid */
    record Baseline(Set<CredentialId> keys, Set<CredentialId> dead, Set<AcsUserId> guests) {}

    Baseline baseline() {
        Set<CredentialId> keys = new HashSet<>();
        Set<CredentialId> dead = new HashSet<>();
        for (Credential key : keys()) {
            keys.add(key.id());
            if (Boolean.FALSE.equals(key.isValid())) {
                dead.add(key.id());
            }
        }
        Set<AcsUserId> guests = new HashSet<>();
        guests().forEach(guest -> guests.add(guest.id()));
        return new Baseline(keys, dead, guests);
    }

    private interface Reading {
        void read() throws SeamException;
    }

    private static void read(Reading reading) {
        try {
            reading.read();
        } catch (SeamException e) {
            throw new IllegalStateException(e.problem().toString(), e);
        }
    }

    @Override
    public void close() {
        // a paper hotel burns nothing down
    }

    /** Nothing fails but the desk itself. */
    static final class Sound extends TortureHouse {
        Sound(SeamGateway truth, SystemId system) {
            super(truth, system);
        }

        @Override
        void arm(Random random) {
            // no faults
        }
    }

    /** Faults of single calls, crashes among them. */
    static final class Paper extends TortureHouse {
        Paper(PaperHotel hotel) {
            super(hotel, PaperHotel.SYSTEM);
        }

        @Override
        void arm(Random random) {
            seam.plan(method -> chance(method, random));
        }

        private Fault chance(String method, Random random) {
            boolean isWrite = method.startsWith("create") || method.startsWith("delete") || method.equals("encode");
            int dice = random.nextInt(100);
            Fault fault = dice < 4 ? Fault.LOST_BEFORE : dice < 8 ? Fault.BUSY : dice < 10 ? Fault.OFFLINE : Fault.NONE;
            if (isWrite && dice >= 10 && dice < 30) {
                fault = dice < 25 ? Fault.LOST_AFTER : Fault.CRASH_AFTER;
            }
            if (fault != Fault.NONE) {
                count(fault.name());
            }
            return fault;
        }
    }
}
