package app.keydesk.hotel;

/** A name as it is sorted: without accents and case, so that Ångström stands at A; an empty one is last. */
public final class SortName {
    private SortName() {}

    public static String of(String name) {
        return name.isBlank() ? Character.toString(Character.MAX_VALUE) : Folding.fold(name);
    }
}
