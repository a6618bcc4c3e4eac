package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes keys, people and phones away at Seam. What is gone already counts as done, so a lost answer is simply found out. */
final class StopTask {
    private static final Logger LOG = LoggerFactory.getLogger(StopTask.class);

    private final DeskParts parts;
    private final SureWrite writes;

    StopTask(DeskParts parts, SureWrite writes) {
        this.parts = parts;
        this.writes = writes;
    }

    private interface Deletion {
        void send() throws SeamException;

        boolean isGone() throws SeamException;
    }

    TaskEnd stop(StepLog log, String step, CredentialId key) {
        try {
            stopped(log, step, key);
            return new TaskEnd.Done(null);
        } catch (SeamException e) {
            return TaskEnd.of(e.problem());
        }
    }

    private void stopped(StepLog log, String step, CredentialId key) throws SeamException {
        delete(log, step, new Deletion() {
            @Override
            public void send() throws SeamException {
                parts.seam().deleteCredential(key);
            }

            @Override
            public boolean isGone() throws SeamException {
                return parts.seam()
                        .credential(key)
                        .map(Credential::isBeingDeleted)
                        .orElse(true);
            }
        });
        refresh(key);
    }

    /**
     * For a key that Seam should have replaced by itself. The new one is made: what stands in the way now is no failure of
     * the whole, and leaves it open; a key that Seam refuses to stop is not tried for ever.
     */
    void stopIfLive(StepLog log, String step, CredentialId key) throws SeamException {
        try {
            Optional<Credential> old = read(key);
            store(key, old);
            if (old.isPresent() && old.get().isLive(parts.clock().instant())) {
                stopped(log, step, key);
            }
        } catch (SeamException e) {
            if (!(e.problem() instanceof Problem.Refused)) {
                throw new SeamException(
                        new Problem.OutcomeUnknown(step, e.problem().requestId()), e);
            }
            LOG.warn("{} was replaced and cannot be stopped: {}", key.value(), ProblemCode.of(e.problem()));
        }
        if (!log.isDone(step)) {
            log.doneBeforeNext(step, Map.of());
        }
    }

    private Optional<Credential> read(CredentialId key) throws SeamException {
        return Patience.read(parts.pace().lookPatience(), () -> parts.seam().credential(key));
    }

    TaskEnd remove(StepLog log, String step, Task.Remove task) {
        try {
            IdentityId identity = task.identity();
            delete(log, step, new Deletion() {
                @Override
                public void send() throws SeamException {
                    if (identity == null) {
                        parts.seam().deleteGuest(task.guest());
                    } else {
                        parts.seam().deleteIdentity(identity);
                    }
                }

                @Override
                public boolean isGone() throws SeamException {
                    return parts.seam()
                            .guest(task.guest())
                            .filter(guest -> !guest.isBeingDeleted())
                            .isEmpty();
                }
            });
            forget(task.guest());
            return new TaskEnd.Done(null);
        } catch (SeamException e) {
            return TaskEnd.of(e.problem());
        }
    }

    TaskEnd deactivate(StepLog log, String step, Task.Deactivate task) {
        PhoneId phone = task.phone();
        try {
            delete(log, step, new Deletion() {
                @Override
                public void send() throws SeamException {
                    parts.seam().deactivatePhone(phone);
                }

                @Override
                public boolean isGone() throws SeamException {
                    return parts.seam().phones(null).stream()
                            .noneMatch(other -> other.id().equals(phone) && other.isReady());
                }
            });
            storeOff(task);
            return new TaskEnd.Done(null);
        } catch (SeamException e) {
            return TaskEnd.of(e.problem());
        }
    }

    /** A phone that was deactivated is listed no more; the cache keeps it as one that no key reaches. */
    private void storeOff(Task.Deactivate task) {
        Instant now = parts.clock().instant();
        List<Phone> off = parts.cache().guest(task.guest(), now).map(GuestDetails::phones).orElse(List.of()).stream()
                .filter(phone -> phone.id().equals(task.phone()))
                .map(phone -> new Phone(phone.id(), phone.ownerId(), phone.name(), phone.deviceType(), false))
                .toList();
        parts.cache().store(CachePage.ofPhones(off), now);
    }

    private void delete(StepLog log, String step, Deletion deletion) throws SeamException {
        writes.run(log, step, Map.of(), new SureWrite.Write<Boolean>() {
            @Override
            public Boolean send() throws SeamException {
                deletion.send();
                return true;
            }

            @Override
            public Optional<Boolean> look(Map<String, String> details) throws SeamException {
                return deletion.isGone() ? Optional.of(true) : Optional.empty();
            }

            @Override
            public Map<String, String> told(Boolean made) {
                return Map.of();
            }
        });
    }

    /** The key is stopped, whether Seam answers now or not. */
    private void refresh(CredentialId key) {
        try {
            store(key, read(key));
        } catch (SeamException e) {
            LOG.warn("{} could not be read after it was stopped: {}", key.value(), ProblemCode.of(e.problem()));
        }
    }

    private void store(CredentialId key, Optional<Credential> now) {
        if (now.isPresent()) {
            parts.cache()
                    .store(
                            CachePage.ofCredentials(List.of(now.get())),
                            parts.clock().instant());
        } else {
            parts.cache().forget(List.of(key), List.of());
        }
    }

    private void forget(AcsUserId guest) {
        Instant now = parts.clock().instant();
        List<CredentialId> keys = parts.cache().guest(guest, now).map(GuestDetails::keys).orElse(List.of()).stream()
                .map(KeyRow::id)
                .toList();
        parts.cache().forget(keys, List.of(guest));
    }
}
