import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of a library that others name, and what those name in turn, in signatures and as plain words too. */
class ReachedClasses {
    private static final String CLASS = ".class";
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:[/.][\\w$-]+)+");

    private final Set<String> entries = new HashSet<>();

    ReachedClasses(Path library, List<Path> others) throws IOException {
        try (ZipFile zip = new ZipFile(library.toFile())) {
            Deque<String> named = new ArrayDeque<>();
            for (Path other : others) {
                try (ZipFile from = new ZipFile(other.toFile())) {
                    for (ZipEntry entry : from.stream().filter(this::isClass).toList()) {
                        named.addAll(namedBy(from, entry));
                    }
                }
            }
            while (!named.isEmpty()) {
                ZipEntry entry = zip.getEntry(named.poll() + CLASS);
                if (entry != null && entries.add(entry.getName())) {
                    named.addAll(namedBy(zip, entry));
                }
            }
        }
    }

    private boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(CLASS) && !entry.getName().startsWith("META-INF/");
    }

    private static Set<String> namedBy(ZipFile zip, ZipEntry entry) throws IOException {
        Set<String> names = new HashSet<>();
        try (InputStream in = zip.getInputStream(entry)) {
            for (PoolEntry constant : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                if (constant instanceof Utf8Entry text) {
                    Matcher words = NAME.matcher(text.stringValue());
                    while (words.find()) {
                        String name = words.group().replace('.', '/');
                        names.add(name);
                        // in a signature
                        names.add(name.replaceFirst("^L", ""));
                    }
                }
            }
        }
        return names;
    }

    /** Whether an entry of the library is needed: a class that is reached, or what lies beside one. */
    boolean needs(String entry) {
        if (entry.startsWith("META-INF/")) {
            // licences; a signature no longer fits, and services may name what is gone
            return entry.matches("META-INF/[^/]+")
                    && !entry.matches("META-INF/(MANIFEST[.]MF|[^/]+[.](SF|RSA|DSA|EC|kotlin_module))");
        }
        if (entry.endsWith(CLASS)) {
            return entries.contains(entry);
        }
        int end = entry.lastIndexOf('/');
        return !entry.endsWith("/")
                && (end < 0
                        || entries.stream()
                                .anyMatch(name ->
                                        name.lastIndexOf('/') == end && name.startsWith(entry.substring(0, end))));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
