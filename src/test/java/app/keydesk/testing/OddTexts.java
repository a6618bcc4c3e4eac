package app.keydesk.testing;

import java.util.List;
import java.util.Random;

/** Texts as nobody types them and as attackers do, and good texts that were damaged: the same for the same seed. */
public final class OddTexts {
    private static final List<String> SHARDS = List.of(
            "",
            " ",
            "%",
            "_",
            "!",
            "'",
            "''; drop table guests; --",
            "\"",
            "\\",
            "(a+)+$",
            "[",
            "*",
            "\\E",
            "101",
            "00000000000000000000",
            "+49",
            "999999-1",
            "-",
            ",",
            ";",
            "ä",
            "ß",
            "e\u0301\u0301\u0301",
            "İı",
            "\u202e101",
            "\u0000",
            "\n\r\t",
            "\uD83D",
            "\uDC00",
            "👨‍👩‍👧",
            "ﷺ",
            "=cmd|' /C calc'!A0",
            "<script>",
            "${jndi:ldap://x}",
            "{0}",
            "\u2028",
            "null");
    private static final List<String> WOUNDS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "null",
            "1e999",
            "\\u0000",
            "\\ud800",
            "\u202e",
            "-1",
            "99999999999",
            "true");

    private final Random random;

    public OddTexts(long seed) {
        this.random = new Random(seed);
    }

    /** Up to eight shards, at times repeated a thousand times over. */
    public String next() {
        StringBuilder text = new StringBuilder();
        for (int shard = random.nextInt(9); shard > 0; shard--) {
            text.append(SHARDS.get(random.nextInt(SHARDS.size())));
        }
        return random.nextInt(40) == 0 ? text.toString().repeat(1000) : text.toString();
    }

    /** {@code good} with one to four wounds: cut, written over, doubled, or with something foreign in it. */
    public String damaged(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int wound = 1 + random.nextInt(4); wound > 0 && !text.isEmpty(); wound--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, WOUNDS.get(random.nextInt(WOUNDS.size())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
                case 3 -> replaceValue(text, at);
                default -> text.insert(at, text.substring(at, end));
            }
        }
        return text.toString();
    }

    /** What a field holds becomes something of another type. */
    private void replaceValue(StringBuilder text, int from) {
        int colon = text.indexOf(":", from);
        int end = colon < 0 ? -1 : text.indexOf(",", colon);
        if (end > 0) {
            text.replace(
                    colon + 1,
                    end,
                    List.of("null", "[]", "{}", "7", "\"\"", "[null]", "true", "[[[]]]")
                            .get(random.nextInt(8)));
        }
    }
}
