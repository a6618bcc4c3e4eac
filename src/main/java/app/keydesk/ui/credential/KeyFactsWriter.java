package app.keydesk.ui.credential;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyRow;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyTimeline;
import app.keydesk.ui.controls.NoticeTexts;
import app.keydesk.ui.credential.KeyFacts.Detail;
import app.keydesk.ui.credential.KeyFacts.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a key into words. */
record KeyFactsWriter(Texts texts, Texts shared, HotelTime time, Instant now) {

    /** @param replaced the keys that stopped when it was issued here, as far as the cache holds them */
    KeyFacts write(KeyDetails key, List<KeyRow> replaced) {
        Credential credential = key.row().credential();
        return new KeyFacts(
                KeyLine.of(key.row(), key.rooms(), shared, time),
                truths(key),
                KeyTimeline.of(key, now, shared, time),
                window(credential),
                doors(key.doors()),
                issued(credential, key.row().origin()),
                lines(key.joined()),
                lines(key.joiners()),
                lines(replaced),
                notices(credential),
                details(credential, key.row().origin()));
    }

    private List<Truth> truths(KeyDetails key) {
        List<Truth> truths = new ArrayList<>();
        Credential credential = key.row().credential();
        truths.add(new Truth(Glyph.SERVER, texts.get("truth.server"), server(credential)));
        switch (credential.medium()) {
            case CARD -> truths.add(new Truth(Glyph.CARD, texts.get("truth.card"), card(credential)));
            case PHONE -> truths.addAll(phones(key));
            case OTHER ->
                truths.add(new Truth(
                        Glyph.KEY, texts.get("truth.other", credential.mediumWord()), texts.get("truth.unknown")));
        }
        truths.add(new Truth(Glyph.LOCK, texts.get("truth.lock"), texts.get("truth.lock.unknown")));
        return truths;
    }

    private String server(Credential credential) {
        if (credential.isBeingDeleted()) {
            return texts.get("truth.server.stopping");
        }
        if (Boolean.FALSE.equals(credential.isValid())) {
            return texts.get("truth.server.ended");
        }
        if (Boolean.FALSE.equals(credential.isSynced())) {
            return texts.get("truth.server.sending");
        }
        return texts.get("truth.server.valid");
    }

    private String card(Credential credential) {
        Instant written = credential.issuedAt();
        if (!credential.isIssued()) {
            return texts.get("truth.card.waiting");
        }
        return written == null
                ? texts.get("truth.card.written")
                : texts.get("truth.card.written-at", time.dayAndTime(written));
    }

    private List<Truth> phones(KeyDetails key) {
        List<Truth> phones = new ArrayList<>();
        int number = 1;
        for (Credential child : key.children()) {
            phones.add(new Truth(Glyph.PHONE, texts.get("truth.phone", number++), server(child)));
        }
        if (phones.isEmpty()) {
            boolean hasReached =
                    key.row().phonesReached() > 0 || !key.row().credential().isMultiPhone();
            phones.add(new Truth(
                    Glyph.PHONE,
                    texts.get("truth.phones"),
                    texts.get(hasReached ? "truth.phone.has-it" : "truth.phone.waiting")));
        }
        return phones;
    }

    private String window(Credential credential) {
        String from =
                credential.startsAt() == null ? texts.get("key.any-time") : time.dayAndTime(credential.startsAt());
        String until = credential.endsAt() == null ? texts.get("key.no-end") : time.dayAndTime(credential.endsAt());
        return texts.get("key.window", from, until);
    }

    private List<String> doors(List<Entrance> doors) {
        return Stream.of(DoorCategory.values())
                .map(category -> doors.stream()
                        .filter(door -> door.category() == category)
                        .map(Entrance::name)
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty())
                .toList();
    }

    private String issued(Credential credential, @Nullable KeyOrigin origin) {
        if (origin == null) {
            return texts.get("key.issued-elsewhere", time.dayAndTime(credential.createdAt()));
        }
        return texts.get(
                origin.isOverride() ? "key.issued-first" : "key.issued-another",
                origin.operator(),
                time.dayAndTime(origin.issuedAt()));
    }

    private List<String> notices(Credential credential) {
        NoticeTexts words = new NoticeTexts(shared, credential.medium());
        return credential.notices().stream().map(words::sentence).distinct().toList();
    }

    private List<KeyLine> lines(List<KeyRow> rows) {
        return rows.stream().map(this::line).toList();
    }

    private KeyLine line(KeyRow row) {
        return KeyLine.of(row, shared, time);
    }

    private List<Detail> details(Credential credential, @Nullable KeyOrigin origin) {
        List<Detail> details = new ArrayList<>();
        details.add(detail("acs_credential_id", credential.id().value()));
        AcsUserId guest = credential.guestId();
        IdentityId identity = credential.identityId();
        CredentialId parent = credential.parentId();
        addIf(details, "acs_user_id", guest == null ? null : guest.value());
        addIf(details, "user_identity_id", identity == null ? null : identity.value());
        addIf(details, "parent_acs_credential_id", parent == null ? null : parent.value());
        addIf(details, "card_number", credential.cardNumber());
        details.add(new Detail("plan", texts.get("detail.plan"), plan(credential, origin)));
        return details;
    }

    private String plan(Credential credential, @Nullable KeyOrigin origin) {
        if (!credential.joinedIds().isEmpty()) {
            return texts.get("detail.joiner");
        }
        if (origin == null) {
            return texts.get("detail.plan-unknown");
        }
        return texts.get(origin.isOverride() ? "detail.override" : "detail.joiner");
    }

    private static void addIf(List<Detail> details, String name, @Nullable String value) {
        if (value != null) {
            details.add(detail(name, value));
        }
    }

    private static Detail detail(String wireName, String value) {
        return new Detail(wireName, wireName, value);
    }
}
