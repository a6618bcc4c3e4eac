package app.keydesk.desk.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ImportPreview.Readable;
import app.keydesk.desk.arrivals.ImportPreview.Unreadable;
import app.keydesk.desk.arrivals.ImportRow.Accepted;
import app.keydesk.desk.arrivals.ImportRow.Effect;
import app.keydesk.desk.arrivals.ImportRow.Refused;
import app.keydesk.desk.arrivals.RowFault.Reason;
import app.keydesk.hotel.Arrival;
import app.keydesk.testing.CpuTime;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Arrival ANNA =
            new Arrival("R-1", "Anna Müller", "anna@example.com", "+49 30 123456", "412", TODAY, TODAY.plusDays(2), 2);

    @Test
    void aRowInAnyColumnOrderBecomesAnArrival() {
        Readable preview = read("""
                Keys,Departure,Room No.,Guest name,Arrival,Confirmation #,VIP,E-Mail,Mobile
                2,2026-11-25,0412,Anna Müller,2026-11-23,R-1,yes,anna@example.com,+49 30 123456
                """);

        assertThat(preview.rows()).containsExactly(new Accepted(2, Effect.NEW, ANNA, List.of()));
        assertThat(preview.columns())
                .filteredOn(column -> column.field() == null)
                .extracting("header")
                .containsExactly("VIP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reservierungsnummer;Vorname;Name;Zimmer;Anreise;Abreise\nR-1;Anna;Müller;412;23.11.2026;25.11.2026",
                "N° de réservation;Nom;Prénom;Chambre;Arrivée;Départ\nR-1;Müller;Anna;412;23/11/2026;25/11/2026",
                "Nº reserva\tNombre\tApellidos\tHabitación\tEntrada\tSalida\nR-1\tAnna\tMüller\t412\t23-11-26\t25-11-26",
                "Prenotazione,Nominativo,Camera,Arrivo,Partenza\nR-1,\"Müller, Anna\",412,23 nov 2026,25 novembre 2026",
                "sep=;\nBooking ID;Guest;Unit;Check-in;Nights\nR-1;Müller, Anna;412;2026-11-23T15:00:00;2",
                "Arrivals of the day\n\nConf. No|Name|Room|Arrival Date|Departure Date\nR-1|Anna Müller|412|23-NOV-26|Wed 25 Nov 2026"
            })
    void exportsOfFiveLanguagesAreUnderstood(String file) {
        assertThat(read(file).accepted())
                .extracting(Accepted::arrival)
                .singleElement()
                .satisfies(arrival -> {
                    assertThat(arrival.guestName()).isEqualTo("Anna Müller");
                    assertThat(arrival.roomNumber()).isEqualTo("412");
                    assertThat(arrival.arrivesOn()).isEqualTo(TODAY);
                    assertThat(arrival.departsOn()).isEqualTo(TODAY.plusDays(2));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void umlautsSurviveEveryEncoding(String encoding) {
        byte[] bytes = "Res No;Name;Arrival;Departure\nR-1;Anna Müller;2026-11-23;2026-11-25"
                .getBytes(Charset.forName(encoding));

        assertThat(((Readable) reading(Map.of()).read("a.csv", bytes)).accepted())
                .extracting(row -> row.arrival().guestName())
                .containsExactly("Anna Müller");
    }

    @ParameterizedTest
    @CsvSource({
        "12/25/2026, 12/27/2026, MONTH_FIRST, false",
        "25/12/2026, 27/12/2026, DAY_FIRST, false",
        "03/12/2026, 04/12/2026, DAY_FIRST, true",
        "03.12.2026, 04.12.2026, DAY_FIRST, false"
    })
    void theOrderOfDayAndMonthIsFoundFromTheFile(String from, String until, DateOrder order, boolean isGuessed) {
        Readable preview = read("Res No;Name;Arrival;Departure\nR-1;Anna Müller;" + from + ";" + until);

        assertThat(preview.dateOrder()).isEqualTo(order);
        assertThat(preview.isDateOrderGuessed()).isEqualTo(isGuessed);
        assertThat(preview.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";Anna;412;2026-11-23;2026-11-25 | MISSING | RESERVATION",
                "R-1;;412;2026-11-23;2026-11-25 | MISSING | GUEST_NAME",
                "R-1;Anna;412;soon;2026-11-25 | NOT_A_DATE | ARRIVES_ON",
                "R-1;Anna;412;2026-02-31;2026-11-25 | NOT_A_DATE | ARRIVES_ON",
                "R-1;Anna;412;2026-11-23 | MISSING | DEPARTS_ON",
                "R-1;Anna;412;2026-11-23;2026-11-23 | NOT_AFTER_ARRIVAL | DEPARTS_ON",
                "R-1;Anna;412;2026-11-23;2062-11-25 | TOO_FAR | DEPARTS_ON",
                "R-1;Anna;412;2026-11-20;2026-11-22 | OVER | DEPARTS_ON",
                "R-1;Anna;999;2026-11-23;2026-11-25 | NO_SUCH_ROOM | ROOM",
                "R-1;Anna;412;2026-11-23;2026-11-25;none | NOT_A_COUNT | KEYS",
            })
    void everyBadRowIsNamedWithItsReason(String row, Reason reason, ArrivalField field) {
        Readable preview = read("Res No;Name;Room;Arrival;Departure;Keys\n" + row);

        assertThat(preview.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.faults()).extracting(RowFault::reason).containsExactly(reason);
            assertThat(refused.faults()).extracting(RowFault::field).containsExactly(field);
        });
    }

    @Test
    void aReservationThatComesTwiceIsTakenOnce() {
        Readable preview =
                read("Res No;Name;Arrival;Departure\nR-1;Anna;2026-11-23;2026-11-25\nR-1;Ben;2026-11-23;2026-11-25");

        assertThat(preview.accepted()).hasSize(1);
        assertThat(preview.refused())
                .flatExtracting(Refused::faults)
                .extracting("reason")
                .containsExactly(Reason.TWICE_IN_FILE);
    }

    @Test
    void aMalformedMailAddressIsLeftOutAndSaid() {
        Readable preview = read("Res No;Name;Arrival;Departure;Email\nR-1;Anna;2026-11-23;2026-11-25;anna(at)example");

        assertThat(preview.accepted()).singleElement().satisfies(row -> {
            assertThat(row.arrival().email()).isEmpty();
            assertThat(row.leftOut()).extracting(RowFault::reason).containsExactly(Reason.NOT_A_MAIL_ADDRESS);
        });
    }

    @Test
    void aLaterFileUpdatesByReservationNumber() {
        String header = "Res No;Name;Email;Phone;Room;Arrival;Departure;Keys\n";
        String same = "R-1;Anna Müller;anna@example.com;+49 30 123456;412;2026-11-23;2026-11-25;2";

        assertThat(effects(header + same)).containsExactly(Effect.SAME);
        assertThat(effects(header + same.replace("412", "413"))).containsExactly(Effect.CHANGED);
        assertThat(effects(header + same.replace("R-1", "R-2"))).containsExactly(Effect.NEW);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnRowAlone() {
        StringBuilder file = new StringBuilder("Res No;Name;Arrival;Departure\n");
        for (int i = 1; i <= 50; i++) {
            file.append("R-")
                    .append(i)
                    .append(i == 3 || i == 49 ? ";\"Anna" : ";Anna")
                    .append(";2026-11-23;2026-11-25\n");
        }

        Readable preview = read(file.toString());

        assertThat(preview.accepted()).hasSize(48);
        assertThat(preview.refused()).extracting(Refused::line).containsExactly(4L, 50L);
        assertThat(preview.refused())
                .flatExtracting(Refused::faults)
                .extracting("reason")
                .containsOnly(Reason.OPEN_QUOTE);
    }

    @Test
    void aCellMayHoldLinesAndSeparators() {
        Readable preview = read(
                "Res No,Name,Arrival,Departure\nR-1,\"Anna, \"\"Annie\"\"\nMüller, Dr\",2026-11-23,2026-11-25\nR-2,Ben,x,y");

        assertThat(preview.accepted())
                .extracting(row -> row.arrival().guestName())
                .containsExactly("Anna, \"Annie\"\nMüller, Dr");
        assertThat(preview.refused()).extracting(Refused::line).containsExactly(4L);
    }

    @Test
    void whatIsNoArrivalsFileSaysWhy(@TempDir Path folder) {
        assertThat(reading(Map.of()).read(folder))
                .isEqualTo(
                        new Unreadable(String.valueOf(folder.getFileName()), ImportPreview.Reason.FOLDER, List.of()));
        assertThat(reading(Map.of()).read("a.csv", new byte[0]))
                .isEqualTo(new Unreadable("a.csv", ImportPreview.Reason.EMPTY, List.of()));
        assertThat(reading(Map.of()).read("a.xlsx", new byte[] {'P', 'K', 3, 4}))
                .isEqualTo(new Unreadable("a.xlsx", ImportPreview.Reason.SPREADSHEET, List.of()));
        assertThat(reading(Map.of())
                        .read("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .isEqualTo(new Unreadable("a.png", ImportPreview.Reason.NOT_A_LIST, List.of()));
        assertThat(reading(Map.of()).read("a.csv", "Name;Room\nAnna;412".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unreadable(
                        "a.csv",
                        ImportPreview.Reason.COLUMNS_MISSING,
                        List.of(ArrivalField.RESERVATION, ArrivalField.ARRIVES_ON, ArrivalField.DEPARTS_ON)));
        assertThat(reading(Map.of()).read(Path.of("/no/such/file.csv")))
                .isEqualTo(new Unreadable("file.csv", ImportPreview.Reason.NOT_READABLE, List.of()));
    }

    @Test
    void fiftyThousandArrivalsArePreviewedWithinTwoSeconds() {
        StringBuilder file = new StringBuilder("Res No;First name;Last name;Email;Room;Arrival;Departure\n");
        for (int i = 0; i < 50_000; i++) {
            file.append("R-")
                    .append(i)
                    .append(";Anna;Guest")
                    .append(i)
                    .append(";a")
                    .append(i);
            file.append("@example.com;412;23.11.2026;25.11.2026\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        CpuTime time = new CpuTime();

        Readable preview = (Readable) reading(Map.of()).read("a.csv", bytes);

        assertThat(time.spent()).isLessThan(Duration.ofSeconds(2));
        assertThat(preview.accepted()).hasSize(50_000);
    }

    private static List<Effect> effects(String file) {
        Readable preview = (Readable) reading(Map.of("R-1", ANNA)).read("a.csv", file.getBytes(StandardCharsets.UTF_8));
        return preview.accepted().stream().map(Accepted::effect).toList();
    }

    private static Readable read(String file) {
        return (Readable) reading(Map.of()).read("a.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    static FileReading reading(Map<String, Arrival> known) {
        return new FileReading(known, new RoomNumbers(HotelRooms.of("412", "413")), TODAY, DateOrder.DAY_FIRST);
    }
}
