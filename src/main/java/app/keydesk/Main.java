package app.keydesk;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        StarterWatch.begin();
        System.out.println("hello " + System.getProperty("java.version") + " " + String.join("|", args));
    }
}
