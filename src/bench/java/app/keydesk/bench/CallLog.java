package app.keydesk.bench;

import app.keydesk.seam.SeamGateway;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands before a gateway and keeps every call with its time, so that they can be counted and made again without the desk. */
final class CallLog {
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final SeamGateway seam;

    CallLog(SeamGateway seam) {
        this.seam = seam;
    }

    /** A call of the gateway; times are {@link System#nanoTime}. */
    record Call(Method method, Object[] arguments, long from, long until) {}

    SeamGateway gateway() {
        return (SeamGateway) Proxy.newProxyInstance(
                CallLog.class.getClassLoader(), new Class<?>[] {SeamGateway.class}, (proxy, method, arguments) -> {
                    long from = System.nanoTime();
                    try {
                        return method.invoke(seam, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    } finally {
                        if (arguments != null) { // without: what is asked of this PC alone
                            calls.add(new Call(method, arguments, from, System.nanoTime()));
                        }
                    }
                });
    }

    /** The calls since the last time, in the order in which they began. */
    List<Call> take() {
        List<Call> taken = new ArrayList<>();
        for (Call call = calls.poll(); call != null; call = calls.poll()) {
            taken.add(call);
        }
        taken.sort(Comparator.comparingLong(Call::from));
        return taken;
    }

    /** How many of them had to wait for one another: calls side by side count as one. */
    static int oneAfterAnother(List<Call> calls) {
        int count = 0;
        long end = Long.MIN_VALUE;
        for (Call call :
                calls.stream().sorted(Comparator.comparingLong(Call::until)).toList()) {
            if (call.from() >= end) {
                count++;
                end = call.until();
            }
        }
        return count;
    }

    /** Makes reads again, one after another, without the desk. */
    void repeat(List<Call> reads) {
        for (Call call : reads) {
            try {
                call.method().invoke(seam, call.arguments());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
