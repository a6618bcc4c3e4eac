package app.keydesk.ui;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.IdProof;
import app.keydesk.ui.lost.LostKeyView;
import app.keydesk.ui.settings.SettingsView;
import app.keydesk.ui.shell.ShellView;
import app.keydesk.ui.spare.SpareKeysView;
import app.keydesk.ui.todo.ToDoView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word for one thing in each language: what else it could be called stands on no screen. */
class GlossaryTest {
    private static final Path WORDS = Path.of("src/main/resources/app/keydesk/ui");

    /** By language: the word that is used, and a pattern of the others. */
    private static final Map<String, Map<String, String>> INSTEAD_OF = Map.of(
            "en",
                    Map.of(
                            "phone", "mobiles?\\b|cell ?phones?|smartphones?|handsets?",
                            "desk", "workstations?|counters?\\b",
                            "card", "key ?cards?|badges?",
                            "guest", "customers?|visitors?",
                            "reservation", "bookings?",
                            "encoder", "card writers?|burners?",
                            "stop a key", "revok\\w+|deactivat\\w+|invalidat\\w+",
                            "password store", "keychains?"),
            "de",
                    Map.ofEntries(
                            entry("Telefon", "Handys?\\w*|Mobiltelefon\\w*|Smartphone\\w*"),
                            entry("Arbeitsplatz", "Platz(?:es)?|(?:diese[rsmn]?|andere[rnm]?|eine[mn]) Empfangs?"),
                            entry("Karte", "Schlüsselkarte\\w*|Chipkarte\\w*|Zimmerkarte\\w*"),
                            entry("Gast", "Kunden?|Besucher\\w*|Gastdaten"),
                            entry("Aufenthalt, Reservierung", "Buchung\\w*"),
                            entry("Encoder", "Kodier\\w*|Codier\\w*|Kartenschreiber\\w*"),
                            entry("sperren", "stornier\\w*|deaktivier\\w*|widerruf\\w*|entwert\\w*"),
                            entry("ausgeben", "ausstell\\w*|ausgestellt\\w*"),
                            entry("Demo-Hotel", "Demohotels?"),
                            entry("gemeinsame Tür", "allgemeinen? Tür(?:en)?"),
                            entry("Abreise", "Abreise heute"),
                            entry("Benutzer", "Bediener\\w*"),
                            entry("Schaltfläche", "Kn[oö]pf\\w*"),
                            entry("Darstellung", "Aussehen"),
                            entry("Passwortspeicher", "Schlüsselbund\\w*")),
            "fr",
                    Map.of(
                            "téléphone", "mobiles?|portables?|smartphones?",
                            "poste", "(?:cette|une autre|deux|d'+une) réceptions?",
                            "clé, carte", "clefs?|badges?|cartes?-clés?",
                            "client", "hôtes?|invités?|voyageurs?|visiteurs?",
                            "encodeur, écrire", "codeurs?|encod(?:er|ée?s?)",
                            "désactiver",
                                    "arrêtées?|arrêt\\p{L}+ (?:\\S+ ){0,2}clés?|cours d'+arrêt|révoqu\\w+|invalid\\w+",
                            "check-in", "Enregistrement d\\w*'+un groupe|Enregistrement de groupe",
                            "Départ", "Départ aujourd\\S+",
                            "auj.", "aujourd\\S+ \\{0}",
                            "coffre de mots de passe", "trousseau"),
            "es",
                    Map.of(
                            "teléfono", "móvil(?:es)?|celular(?:es)?",
                            "puesto", "(?:esta|otra|dos|una) recepci\\w+",
                            "llave, tarjeta", "tarjetas?[ -]llave|credenciales?",
                            "huésped", "(?<!sesión de )clientes?|invitados?",
                            "codificador", "grabador\\w*|encoders?",
                            "anular", "desactiv\\w+|revoc\\w+|cancelad\\w+",
                            "check-in", "Registrar",
                            "almacén de contraseñas", "llavero"),
            "it",
                    Map.of(
                            "telefono", "cellular\\w*|smartphone|mobil[ei]",
                            "postazione", "(?:questa|altra|seconda|due|una) reception",
                            "tessera", "badge|cart[ae] magnetic\\w+",
                            "ospite", "client[ei]",
                            "encoder", "codificator\\w+",
                            "hotel", "alberg\\w+",
                            "controllo", "(?:come|non) si è verificato|(?:e|^) ?si verifica\\b",
                            "archivio password", "portachiavi",
                            "disattivare", "revoc\\w+|altra si ferma|tessera è stata annullata"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it"})
    void oneThingHasOneName(String language) throws IOException {
        String file = language.equals("en") ? "messages.properties" : "messages_" + language + ".properties";
        List<Path> features;
        try (Stream<Path> found = Files.walk(WORDS)) {
            features = found.filter(path -> path.endsWith(file)).toList();
        }
        assertThat(features).hasSizeGreaterThan(20);
        for (Path feature : features) {
            for (String line : Files.readAllLines(feature)) {
                String text = line.substring(line.indexOf('=') + 1);
                INSTEAD_OF
                        .get(language)
                        .forEach((word, others) -> assertThat(other(others, text))
                                .as("%s: say %s", feature, word)
                                .isFalse());
            }
        }
    }

    /** How somebody was known is told alike, whether a key is lost or a spare one goes out. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it"})
    void anIdCheckHasOneNameInBothForms(String language) {
        Texts lost = texts(LostKeyView.class, language);
        Texts spare = texts(SpareKeysView.class, language);

        for (IdProof proof : IdProof.values()) {
            assertThat(spare.get("spare.proof." + proof)).isEqualTo(lost.get("lost.check." + proof));
        }
    }

    /** What is chosen in the menu and in the settings is called the same there. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it"})
    void aLookHasOneNameInMenuAndSettings(String language) {
        Texts menu = texts(ShellView.class, language);
        Texts settings = texts(SettingsView.class, language);

        assertThat(settings.get("field.LOOK")).isEqualTo(menu.get("menu.look"));
        for (Look look : Look.values()) {
            assertThat(settings.get("look." + look)).isEqualTo(menu.get("menu.look." + look));
        }
    }

    /** A list is headed by the word that leads to it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it"})
    void whatIsToBeDoneIsCalledAsInTheRail(String language) {
        assertThat(texts(ToDoView.class, language).get("todo.open"))
                .isEqualTo(texts(ShellView.class, language).get("rail.todo"));
    }

    private static Texts texts(Class<?> feature, String language) {
        return Texts.of(feature, new SimpleObjectProperty<>(Locale.of(language)));
    }

    private static boolean other(String others, String text) {
        return Pattern.compile(
                        "(?<![\\p{L}-])(?:" + others + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
