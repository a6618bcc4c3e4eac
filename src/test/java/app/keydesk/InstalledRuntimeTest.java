package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What runs a desk once it is installed: nobody attaches to it, debugs it, or loads an agent into it. */
class InstalledRuntimeTest {
    private static final String SYSTEM_PROXIES = "-Djava.net.useSystemProxies=true";

    @Test
    void nobodyAttachesToTheInstalledApp() throws IOException {
        assertThat(Files.readString(Path.of("installer/JvmOptions.java")))
                .contains("\"-XX:+DisableAttachMechanism\"")
                .doesNotContain("agentlib", "javaagent", "jmxremote", "jdwp", "HeapDumpOnOutOfMemoryError");
    }

    @Test
    void itsRuntimeHoldsNoDebuggerAndNoAgents() throws IOException {
        List<String> named = Files.readAllLines(Path.of("installer/modules.txt")).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("javafx."))
                .toList();

        Configuration shipped = Configuration.empty().resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), named);

        Set<String> modules =
                shipped.modules().stream().map(ResolvedModule::name).collect(Collectors.toSet());
        assertThat(modules)
                .contains("java.base", "jdk.httpserver")
                .doesNotContain(
                        "java.instrument",
                        "jdk.attach",
                        "jdk.jdwp.agent",
                        "jdk.jdi",
                        "jdk.management.agent",
                        "java.management.rmi",
                        "java.rmi",
                        "java.scripting",
                        "java.compiler",
                        "jdk.jshell",
                        "jdk.jfr");
    }

    @Test
    void theProxyOfTheSystemIsAskedFor() throws IOException {
        assertThat(Files.readString(Path.of("installer/JvmOptions.java"))).contains('"' + SYSTEM_PROXIES + '"');
        assertThat(Files.readString(Path.of("pom.xml"))).contains(SYSTEM_PROXIES);
    }
}
