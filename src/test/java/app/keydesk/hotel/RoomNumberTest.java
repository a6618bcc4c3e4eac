package app.keydesk.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomNumberTest {
    @ParameterizedTest
    @CsvSource({
        "412, 412, 4",
        "0412, 412, 4",
        "B-07, 7, 0",
        "Suite 1203 north 5, 1203, 12",
        "Penthouse, -1, 0",
        "'', -1, 0",
        "12345678901, 123456789, 1234567",
        "٤١٢, -1, 0"
    })
    void aRoomIsSortedByTheFirstDigitsThatItBears(String text, int number, int floor) {
        RoomNumber room = new RoomNumber(text);

        assertThat(room.number().orElse(-1)).isEqualTo(number);
        assertThat(room.floor()).isEqualTo(floor);
    }
}
