package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Operators.Check;
import app.keydesk.cache.Throttle;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteOperatorsTest {
    private static final char[] PIN = "4927".toCharArray();
    private static final char[] WRONG = "4928".toCharArray();

    @TempDir
    private Path folder;

    private Instant now = NOW;
    private SqliteOperators operators;

    @BeforeEach
    void open() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        operators = SqliteOperators.open(
                        folder.resolve("operators.db"), SampleHotel.cipher(), clock, new PinCost(64, 1))
                .store();
    }

    @AfterEach
    void close() {
        operators.close();
    }

    @Test
    void theRightPinIsRightAlsoAfterARestart() {
        Operator kim = operators.add("Kim Canary", Role.SUPERVISOR, PIN);
        close();
        open();

        assertThat(operators.all()).containsExactly(kim);
        assertThat(operators.check(kim.id(), PIN)).isEqualTo(new Check.Right(kim));
        assertThat(operators.check(kim.id(), WRONG)).isEqualTo(new Check.Wrong(4));
    }

    @Test
    void fiveWrongPinsLockOutEvenTheRightOneForAWhile() {
        Operator kim = operators.add("Kim", Role.FRONT_DESK, PIN);
        for (int left = 4; left > 0; left--) {
            assertThat(operators.check(kim.id(), WRONG)).isEqualTo(new Check.Wrong(left));
        }

        assertThat(operators.check(kim.id(), WRONG)).isEqualTo(new Check.LockedOut(NOW.plusSeconds(30)));
        close();
        open();
        assertThat(operators.check(kim.id(), PIN)).isEqualTo(new Check.LockedOut(NOW.plusSeconds(30)));

        now = NOW.plusSeconds(30);
        assertThat(operators.check(kim.id(), WRONG)).isEqualTo(new Check.LockedOut(now.plusSeconds(60)));
        now = now.plusSeconds(60);
        assertThat(operators.check(kim.id(), PIN)).isEqualTo(new Check.Right(kim));
        assertThat(operators.check(kim.id(), WRONG)).isEqualTo(new Check.Wrong(4));
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 30", "6, 60", "9, 480", "10, 960", "11, 1800", "1000000, 1800"})
    void lockOutsGrowToHalfAnHour(int failures, long seconds) {
        assertThat(Throttle.lockedUntil(failures, NOW)).isEqualTo(NOW.plusSeconds(seconds));
    }

    @Test
    void aClockThatWasSetBackLocksNobodyOutForDays() {
        assertThat(Throttle.atMost(NOW.plus(Duration.ofDays(3)), NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aNewPinEndsALockOutAndAnOldOneIsWrong() {
        Operator kim = operators.add("Kim", Role.FRONT_DESK, PIN);
        for (int wrong = 0; wrong < 5; wrong++) {
            operators.check(kim.id(), WRONG);
        }

        operators.changePin(kim.id(), "7305".toCharArray());

        assertThat(operators.check(kim.id(), PIN)).isInstanceOf(Check.Wrong.class);
        assertThat(operators.check(kim.id(), "7305".toCharArray())).isInstanceOf(Check.Right.class);
    }

    @Test
    void operatorsAreRenamedPromotedAndRemoved() {
        Operator kim = operators.add("Kim", Role.FRONT_DESK, PIN);
        Operator lee = operators.add("Lee", Role.ADMINISTRATOR, PIN);
        Operator promoted = new Operator(kim.id(), "Zoe", Role.SUPERVISOR);

        operators.change(promoted);

        assertThat(operators.all()).containsExactly(lee, promoted);
        operators.remove(lee.id());
        assertThat(operators.all()).containsExactly(promoted);
    }

    @Test
    void theFileShowsNeitherNameNorPinNorHash() throws IOException {
        operators.add("Kim Canary", Role.FRONT_DESK, PIN);

        for (String side : List.of("", "-wal")) {
            assertThat(Files.readString(folder.resolve("operators.db" + side), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Canary", "argon2id");
        }
    }

    @Test
    void theSamePinHasAnotherHashEachTime() {
        var pins = new Argon2Pins(PinCost.NORMAL);

        assertThat(pins.hash(PIN)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(pins.hash(PIN));
        assertThat(pins.matches(PIN, pins.hash(PIN))).isTrue();
    }
}
