package app.keydesk.testing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A broken wire between the app and a hotel: passes each request on over TCP, or breaks it as the seed says. The same seed
 * and the same order of requests give the same faults. One request a connection, so that a fault meets that one alone.
 */
public final class FaultProxy implements AutoCloseable {
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final long DELAY_MILLIS = 30;

    private final URI behind;
    private final Random random;
    private volatile double share;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final Semaphore never = new Semaphore(0);
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    /** What happens to a request, and whether the hotel saw it. */
    public enum Fault {
        NONE,
        /** Closed without an answer; the hotel never saw the request. */
        DROP_BEFORE_SENT,
        /** The hotel acted, and its answer is lost. */
        DROP_AFTER_SENT,
        /** Passed on late. */
        DELAY,
        /** The hotel acted, and the connection is reset. */
        RESET,
        /** The hotel acted, and half of its answer comes. */
        TRUNCATE,
        /** 429 in the hotel's place. */
        TOO_MANY_REQUESTS,
        /** The hotel acted, and 500 is said. */
        ERROR,
        /** The hotel acted, and what is said is no HTTP. */
        GARBAGE
    }

    /** {@code share}: of the requests that meet a fault, 0 to 1. */
    public FaultProxy(String behind, long seed, double share) throws IOException {
        this.behind = URI.create(behind);
        this.random = new Random(seed);
        this.share = share;
        threads.execute(this::accept);
    }

    /** From now on this share of the requests meets a fault; 0 heals the wire. */
    public void setShare(double faulty) {
        share = faulty;
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The next request for this path gets no answer, and comes to the hotel when the test says so. */
    public Held hold(String path) {
        Held next = new Held(path);
        held.set(next);
        return next;
    }

    /** A request that is on its way to the hotel. */
    public final class Held {
        private final String start;
        private volatile byte @Nullable [] request;

        private Held(String path) {
            start = "POST " + path + ' ';
        }

        private boolean isMet(byte[] next) {
            if (!new String(next, StandardCharsets.ISO_8859_1).startsWith(start)) {
                return false;
            }
            request = next;
            return true;
        }

        public void arrive() {
            try {
                passOn(Objects.requireNonNull(request, "nothing was sent yet"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How many requests met which fault so far. */
    public synchronized Map<Fault, Integer> counts() {
        return new EnumMap<>(counts);
    }

    private synchronized Fault draw() {
        Fault[] all = Fault.values();
        Fault fault = random.nextDouble() < share ? all[1 + random.nextInt(all.length - 1)] : Fault.NONE;
        counts.merge(fault, 1, Integer::sum);
        return fault;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            byte[] request = request(client.getInputStream());
            Held waiting = held.get();
            if (waiting != null && waiting.isMet(request)) {
                held.set(null);
            } else if (request.length > 0) {
                meet(draw(), client, request);
            }
        } catch (IOException brokenByEitherSide) {
            close(client);
        } finally {
            open.remove(client);
        }
    }

    private void meet(Fault fault, Socket client, byte[] request) throws IOException {
        byte[] answer = switch (fault) {
            case DROP_BEFORE_SENT -> new byte[0];
            case TOO_MANY_REQUESTS -> said("429 Too Many Requests");
            case NONE -> passOn(request);
            case DELAY -> late(request);
            case DROP_AFTER_SENT -> instead(request, new byte[0]);
            case RESET -> {
                client.setSoLinger(true, 0);
                yield instead(request, new byte[0]);
            }
            case TRUNCATE -> {
                byte[] whole = passOn(request);
                yield Arrays.copyOf(whole, whole.length - Math.max(1, bodyLength(whole) / 2));
            }
            case ERROR -> instead(request, said("500 Internal Server Error"));
            case GARBAGE -> instead(request, "\u0001\u0002 what?\n".getBytes(StandardCharsets.ISO_8859_1));
        };
        client.getOutputStream().write(answer);
        client.getOutputStream().flush();
    }

    private byte[] late(byte[] request) throws IOException {
        try {
            never.tryAcquire(DELAY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return passOn(request);
    }

    private byte[] instead(byte[] request, byte[] answer) throws IOException {
        passOn(request);
        return answer;
    }

    private byte[] passOn(byte[] request) throws IOException {
        try (Socket hotel = new Socket(behind.getHost(), behind.getPort())) {
            open.add(hotel);
            hotel.setTcpNoDelay(true);
            hotel.getOutputStream().write(lastOfItsConnection(request));
            hotel.getOutputStream().flush();
            byte[] answer = hotel.getInputStream().readAllBytes();
            open.remove(hotel);
            return lastOfItsConnection(answer);
        }
    }

    /** Says {@code Connection: close} in the head, in place of what stood there. */
    private static byte[] lastOfItsConnection(byte[] message) throws IOException {
        int end = headEnd(message, message.length);
        if (end < 0) {
            throw new IOException("no HTTP");
        }
        String head =
                new String(message, 0, end, StandardCharsets.ISO_8859_1).replaceAll("(?i)\r\nConnection: [^\r]*", "")
                        + "\r\nConnection: close";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.getBytes(StandardCharsets.ISO_8859_1));
        whole.write(message, end, message.length - end);
        return whole.toByteArray();
    }

    private static byte[] said(String status) {
        return ("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One request with its body; empty where the client closed. */
    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (headEnd(head.toByteArray(), head.size()) < 0) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int length = text.lines()
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> line.substring("content-length:".length()).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        head.write(in.readNBytes(length));
        return head.toByteArray();
    }

    private static int bodyLength(byte[] message) {
        return message.length - headEnd(message, message.length) - HEAD_END.length;
    }

    private static int headEnd(byte[] bytes, int length) {
        for (int i = 0; i + HEAD_END.length <= length; i++) {
            if (Arrays.equals(bytes, i, i + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return i;
            }
        }
        return -1;
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    @Override
    public void close() {
        close(server);
        open.forEach(FaultProxy::close);
        threads.shutdownNow();
        threads.close();
    }
}
