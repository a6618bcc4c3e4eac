package app.keydesk.bench;

/**
 * What a figure has to reach.
 *
 * @param most the largest good value of what {@code of} names
 */
record Mark(Kind of, double most) {
    /** A figure that is only told. */
    static final Mark NONE = new Mark(Kind.NOTHING, 0);

    /** What the mark speaks of. */
    enum Kind {
        NOTHING,
        VALUE,
        /** The value divided by its reference. */
        RATIO,
        /** The value less its reference. */
        EXCESS
    }

    static Mark value(double most) {
        return new Mark(Kind.VALUE, most);
    }

    static Mark ratio(double most) {
        return new Mark(Kind.RATIO, most);
    }

    static Mark excess(double most) {
        return new Mark(Kind.EXCESS, most);
    }

    String text(String unit) {
        return switch (of) {
            case NOTHING -> "–";
            case VALUE -> "≤ " + Table.show(most) + " " + unit;
            case RATIO -> "≤ " + Table.show(most) + " ×";
            case EXCESS -> "≤ " + Table.show(most) + " " + unit + " over it";
        };
    }
}
