import java.util.List;

/** How the installed app runs. */
class JvmOptions {
    /** Changing one of them makes a start-up cache of before useless; the app then starts without it. */
    static final List<String> INSTALLED = List.of(
            // a desk starts in the morning and then waits for clicks: no optimising compiler, one collector thread
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            // else the heap begins with a 64th of the PC's memory and keeps what it never needed
            "-Xms48m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            // what lives is small, and a larger nursery would only be resident
            "-XX:MaxNewSize=16m",
            // what the compiler and SQLite have freed goes back to the PC
            "-XX:TrimNativeHeapInterval=30000",
            // nobody looks into the process of a desk: no attach, and the runtime has no debugger and no agents
            "-XX:+DisableAttachMechanism",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dsun.net.httpserver.nodelay=true",
            // SQLite's native part lies beside the jars: nothing is unpacked into a temporary folder
            "-Dorg.sqlite.lib.path=$APPDIR",
            // else each jar is searched for something that logs
            "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
            "-Dslf4j.internal.verbosity=WARN",
            // Seam is reached through the proxy that the PC has, where it has one
            "-Djava.net.useSystemProxies=true",
            "-Dfile.encoding=UTF-8");

    private JvmOptions() {}
}
