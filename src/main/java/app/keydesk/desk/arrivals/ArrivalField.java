package app.keydesk.desk.arrivals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of an arrivals file can hold, with the names that PMS exports give it in English, German, French, Spanish
 * and Italian, without accents, spaces and signs.
 */
public enum ArrivalField {
    RESERVATION(
            "reservation reservationno reservationnumber reservationid reservationnr resno resid resnumber confirmation"
                    + " confirmationno confirmationnumber confno booking bookingno bookingnumber bookingid bookingref"
                    + " bookingreference foliono folio recordlocator",
            "reservierung reservierungsnummer reservierungsnr buchung buchungsnummer buchungsnr resnr",
            "numerodereservation ndereservation noreservation nreservation numeroreservation dossier",
            "reserva numerodereserva nreserva numeroreserva nodereserva localizador",
            "prenotazione numeroprenotazione nprenotazione numerodiprenotazione codiceprenotazione"),
    GUEST_NAME(
            "name guest guestname fullname guestfullname",
            "gast gastname vollername",
            "client nomduclient nomclient nomcomplet",
            "huesped nombredelhuesped nombrecompleto cliente nombrehuesped",
            "ospite nomeospite nominativo nomecompleto"),
    FIRST_NAME("firstname givenname forename", "vorname", "prenom", "nombre nombredepila", "nome"),
    LAST_NAME(
            "lastname surname familyname",
            "nachname familienname zuname",
            "nom nomdefamille",
            "apellido apellidos",
            "cognome"),
    EMAIL(
            "email mail emailaddress mailaddress guestemail",
            "emailadresse mailadresse",
            "courriel adressemail adresseemail",
            "correo correoelectronico",
            "indirizzoemail postaelettronica"),
    PHONE_NUMBER(
            "phone phonenumber mobile mobilenumber mobilephone cell cellphone telephone",
            "telefon telefonnummer handy handynummer mobil mobilnummer",
            "numerodetelephone portable tel",
            "telefono movil telefonomovil",
            "cellulare numeroditelefono"),
    ROOM(
            "room roomno roomnumber roomnr unit",
            "zimmer zimmernummer zimmernr",
            "chambre numerodechambre nchambre nochambre",
            "habitacion numerodehabitacion nhabitacion",
            "camera numerocamera ncamera stanza"),
    ARRIVES_ON(
            "arrival arrivaldate arrives arrivingon checkin checkindate from startdate datein",
            "anreise anreisedatum ankunft ankunftsdatum von",
            "arrivee datedarrivee datearrivee du",
            "llegada fechadellegada fechallegada entrada fechadeentrada fechaentrada",
            "arrivo datadiarrivo dataarrivo"),
    DEPARTS_ON(
            "departure departuredate departs departingon checkout checkoutdate until to enddate dateout",
            "abreise abreisedatum bis",
            "depart datededepart datedepart au",
            "salida fechadesalida fechasalida",
            "partenza datadipartenza datapartenza"),
    NIGHTS(
            "nights noofnights numberofnights los lengthofstay",
            "nachte anzahlnachte",
            "nuits nuitees",
            "noches",
            "notti"),
    KEYS(
            "keys noofkeys numberofkeys keycount cards",
            "schlussel anzahlschlussel karten",
            "cles nombredecles cartes",
            "llaves numerodellaves tarjetas",
            "chiavi numerochiavi tessere");

    private final List<String> words;

    ArrivalField(String... words) {
        this.words = List.of(String.join(" ", words).split(" "));
    }

    /** The field that a column of this name holds, in whatever spelling and case. */
    public static Optional<ArrivalField> ofHeader(String header) {
        String word = plain(header);
        for (ArrivalField field : values()) {
            if (field.words.contains(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static String plain(String header) {
        String beginning = header.length() > 60 ? header.substring(0, 60) : header;
        return Normalizer.normalize(beginning, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
