package app.keydesk.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeyLabelTest {
    @Tag("scenario-label")
    @Test
    void everyPlaceholderOfVisionlineIsFilled() {
        KeyLabel label = new KeyLabel("%ROOMNUM%|%ROOMLIST%|%ROOMRANGE%|%SITENAME%");

        assertThat(label.preview(values("Park", "301", "302", "303", "412")))
                .isEqualTo("301|301,302,303,412|301-303,412|");
        assertThat(label.isCut(values("Park", "301", "302", "303", "412"))).isTrue();
    }

    @Test
    void aFamilyEmojiAtTheCutIsLeftOutWhole() {
        String family = "👨‍👩‍👧‍👦";
        KeyLabel label = new KeyLabel("x".repeat(30) + family + "y");

        assertThat(label.preview(values("Park", "301"))).isEqualTo("x".repeat(30));
    }

    @Test
    void anAccentIsNotTornFromItsLetter() {
        KeyLabel label = new KeyLabel("x".repeat(31) + "e\u0301tage");

        assertThat(label.preview(values("Park", "301"))).isEqualTo("x".repeat(31));
    }

    @Test
    void aDollarInTheHotelsNameStaysADollar() {
        assertThat(new KeyLabel("%SITENAME%").preview(values("Inn $1", "301"))).isEqualTo("Inn $1");
    }

    @Test
    void aMistypedPlaceholderIsTold() {
        assertThat(new KeyLabel("%ROOM% %ROOMNUM%").unknownPlaceholders()).containsExactly("%ROOM%");
    }

    private static KeyLabel.Values values(String site, String... rooms) {
        return new KeyLabel.Values(Stream.of(rooms).map(RoomNumber::new).toList(), site, "1", "2", "3");
    }

    @Test
    void aRoomlessKeyHasAnEmptyRoom() {
        assertThat(new KeyLabel("[%ROOMNUM%]").preview(new KeyLabel.Values(List.of(), "", "", "", "")))
                .isEqualTo("[]");
    }
}
