/** Settings of who builds. */
class Environment {
    private Environment() {}

    static String get(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
