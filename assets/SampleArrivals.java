import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes arrivals-sample.csv, 500 arrivals for the demo hotel's rooms: {@code java assets/SampleArrivals.java [FIRST-DAY]},
 * with JDK 25. Same day, same file. A tenth arrives on the first day; nobody in it is real.
 */
class SampleArrivals {
    private static final int ARRIVALS = 500;
    private static final int FLOORS = 6;
    private static final int ROOMS_PER_FLOOR = 20;
    private static final int DAYS = 30;
    private static final List<String> FIRST = List.of(
            "Ada", "Bruno", "Chloé", "Dario", "Edda", "Félix", "Greta", "Hugo", "Inés", "Jan", "Klára", "Luca", "Maël",
            "Nora", "Óscar", "Paula", "Quirin", "Rosa", "Søren", "Tilda", "Ugo", "Vera", "Willem", "Zoë");
    private static final List<String> LAST = List.of(
            "Abendroth",
            "Bellini",
            "Castaño",
            "Dufour",
            "Ekström",
            "Fontana",
            "Grünwald",
            "Hallgrim",
            "Iturbe",
            "Janssen",
            "Köhler",
            "Lefèvre",
            "Moreau",
            "Núñez",
            "Oosterhuis",
            "Pellegrini",
            "Quesada",
            "Rossmann",
            "Sørby",
            "Thiele");

    public static void main(String[] args) throws Exception {
        LocalDate firstDay = LocalDate.parse(args.length > 0 ? args[0] : "2026-11-23");
        Random random = new Random(2025);
        StringBuilder file =
                new StringBuilder("Confirmation;Last name;First name;Room;Arrival;Departure;Keys;E-mail;Mobile\n");
        for (int i = 0; i < ARRIVALS; i++) {
            String first = FIRST.get(random.nextInt(FIRST.size()));
            String last = LAST.get(random.nextInt(LAST.size()));
            LocalDate arrival = firstDay.plusDays(i < ARRIVALS / 10 ? 0 : 1 + random.nextInt(DAYS));
            String row = String.join(
                    ";",
                    "K" + (700_000 + i),
                    last,
                    first,
                    random.nextInt(20) == 0 ? "" : room(random),
                    arrival.toString(),
                    arrival.plusDays(1 + random.nextInt(6)).toString(),
                    String.valueOf(1 + random.nextInt(3)),
                    random.nextInt(4) == 0 ? "" : "guest" + i + "@example.com",
                    random.nextInt(3) == 0 ? "" : "+1555" + (1_000_000 + random.nextInt(9_000_000)));
            file.append(row).append('\n');
        }
        Files.write(Path.of("assets/arrivals-sample.csv"), file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String room(Random random) {
        return String.valueOf((1 + random.nextInt(FLOORS)) * 100 + 1 + random.nextInt(ROOMS_PER_FLOOR));
    }
}
