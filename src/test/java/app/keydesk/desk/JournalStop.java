package app.keydesk.desk;

import app.keydesk.cache.Journal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Holds a desk still right before or right after one of its writes to the journal, so that it can be killed there. Odd
 * places are before a write: what was sent is done and not yet noted. Even ones are after it: it is noted, and what
 * comes next is not yet sent.
 */
final class JournalStop {
    private static final Set<String> WRITES = Set.of("open", "begin", "put", "end", "close", "recordOrigin");

    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicBoolean isWorking = new AtomicBoolean();
    private volatile int place;

    /** From now on, stops at this place, from 1. */
    void arm(int number) {
        passed.set(0);
        place = number;
    }

    Journal around(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(),
                new Class<?>[] {Journal.class},
                (proxy, method, arguments) -> call(journal, method, arguments));
    }

    private Object call(Journal journal, Method method, Object[] arguments) throws Throwable {
        boolean isWrite = WRITES.contains(method.getName());
        if (isWrite) {
            pass("before", method, arguments);
        }
        Object result;
        try {
            result = method.invoke(journal, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (method.getName().equals("open") && isWorking.compareAndSet(false, true)) {
            System.out.println("working"); // once it is written: who is killed from now on did work, on a slow disk too
        }
        if (isWrite) {
            pass("after", method, arguments);
        }
        return result;
    }

    private static String name(Object step) {
        return step instanceof List<?> notes
                ? notes.stream()
                        .map(note -> note instanceof Journal.Note one ? one.step() + " " + one.state() : "")
                        .collect(Collectors.joining(" and "))
                : step.toString();
    }

    private void pass(String when, Method method, Object[] arguments) {
        if (passed.incrementAndGet() == place) {
            String step = arguments.length > 1 ? " " + name(arguments[1]) : "";
            System.out.println("stopped " + when + " " + method.getName() + step);
            new Semaphore(0).acquireUninterruptibly();
        }
    }
}
