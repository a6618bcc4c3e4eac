package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.desk.setup.DeskSetup.Imported;
import app.keydesk.desk.setup.Setup;
import app.keydesk.desk.setup.SetupField.Wrong;
import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second desk is set up from the first one's file, or is told what is wrong with it. */
class SetupFileTest {
    static final EntranceId POOL = new EntranceId("pool");
    static final Setup SETUP = new Setup(
            new HotelSettings(
                    "Hôtel \"Seeblick\"",
                    ZoneId.of("Europe/Vienna"),
                    LocalTime.of(14, 30),
                    LocalTime.of(10, 0),
                    List.of(new RoomGroup(RoomGroup.Kind.SUITE, List.of("601", "602"))),
                    List.of(
                            new DoorRule(1, 3, null, List.of(POOL)),
                            new DoorRule(6, 6, RoomGroup.Kind.SUITE, List.of()))),
            new DeskChoices(
                    "de", Look.CONTRAST, 150, 7, 14, "%SITENAME% %ROOMNUM%", "/srv/pms", "https://it.example/v"));

    @TempDir
    private Path folder;

    private String json;

    @BeforeEach
    void export() throws Exception {
        Path file = folder.resolve("keydesk-setup.json");
        SetupFile.write(file, SETUP);
        json = Files.readString(file);
    }

    @Test
    void whatOneDeskWroteAnotherTakesWhole() {
        assertThat(SetupFile.read(json, POOL::equals)).isEqualTo(new Imported.Ready(SETUP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "14:30"            | "25:00"              | hotel.checkIn             | NO_TIME
                    "Europe/Vienna"    | "Europe/Wien"        | hotel.zone                | NO_ZONE
                    "150"              | "900"                | desk.scale                | OUT_OF_RANGE
                    "14"               | "soon"               | data.retentionDays        | NO_NUMBER
                    "14"               | -3                   | data.retentionDays        | NO_NUMBER
                    "CONTRAST"         | "PINK"               | desk.look                 | UNKNOWN_WORD
                    "de"               | "xx"                 | desk.language             | UNKNOWN_WORD
                    %ROOMNUM%          | %ROOM%               | hotel.label               | UNKNOWN_PLACEHOLDER
                    https://it         | ftp://it             | data.updateAddress        | UNSAFE_ADDRESS
                    /srv/pms           | srv/pms              | data.arrivalsFolder       | NO_FOLDER
                    "checkIn"          | "checkin"            | hotel.checkIn             | MISSING
                    "pool"             | "sauna"              | hotel.doorRules[0].doors  | UNKNOWN_DOOR
                    "floorTo" : "3"    | "floorTo" : "0"      | hotel.doorRules[0].floorTo | OUT_OF_RANGE
                    "keydeskSetup" : "1" | "keydeskSetup" : "2" | keydeskSetup            | OTHER_VERSION
                    "data" : {         | "data" : { "apiKey" : "x", | data.apiKey         | UNKNOWN_FIELD
                    "data" : {         | "desk" : {           | ''                        | TWICE
                    "data" : {         | "data" : [           | ''                        | NOT_READABLE
                    """)
    void aWrongValueIsNamedWithItsFieldAndLine(String before, String after, String field, Wrong why) {
        assertThat(json).contains(before);
        String wrong = json.replaceFirst(
                java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after));

        Imported.Refused refused = (Imported.Refused) SetupFile.read(wrong, POOL::equals);

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.why()).isEqualTo(why);
        assertThat(refused.line()).isPositive();
    }

    @Test
    void theLineIsTheOneThatMustBeMended() {
        int line = json.substring(0, json.indexOf("\"14:30\"")).split("\n", -1).length;

        assertThat(SetupFile.read(json.replace("14:30", "half past two"), POOL::equals))
                .isEqualTo(new Imported.Refused(line, "hotel.checkIn", Wrong.NO_TIME));
    }

    @Test
    void aFileThatIsNoneOfOursIsRefusedAtOnce() throws Exception {
        Path picture = folder.resolve("picture.json");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
        Path huge = folder.resolve("huge.json");
        Files.writeString(huge, " ".repeat(SetupFile.MOST_BYTES + 1));

        assertThat(SetupFile.read(picture, POOL::equals)).isEqualTo(new Imported.Refused(0, "", Wrong.NOT_READABLE));
        assertThat(SetupFile.read(huge, POOL::equals)).isEqualTo(new Imported.Refused(0, "", Wrong.TOO_LONG));
        assertThat(SetupFile.read(folder.resolve("none"), POOL::equals))
                .isEqualTo(new Imported.Refused(0, "", Wrong.NOT_READABLE));
    }
}
