package app.keydesk;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("hello " + System.getProperty("java.version") + " " + String.join("|", args));
    }
}
