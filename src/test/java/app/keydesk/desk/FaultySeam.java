package app.keydesk.desk;

import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that fails as it is told, before or after the call took effect, and counts what was called. */
final class FaultySeam {
    private final SeamGateway real;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Plan plan = method -> Fault.NONE;

    FaultySeam(SeamGateway real) {
        this.real = real;
    }

    enum Fault {
        NONE,
        OFFLINE,
        BUSY,
        LOST_BEFORE,
        LOST_AFTER,
        CRASH_BEFORE,
        CRASH_AFTER
    }

    interface Plan {
        Fault of(String method);
    }

    /** Ends the use case as a killed process would: nothing after the call runs. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    void plan(Plan next) {
        plan = next;
    }

    /** The next call of this method fails so, once. */
    void next(String method, Fault fault) {
        boolean[] isUsed = {false};
        plan = called -> {
            if (called.equals(method) && !isUsed[0]) {
                isUsed[0] = true;
                return fault;
            }
            return Fault.NONE;
        };
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    void forgetCalls() {
        calls.clear();
    }

    SeamGateway gateway() {
        InvocationHandler handler = (proxy, method, arguments) -> call(method, arguments);
        return (SeamGateway)
                Proxy.newProxyInstance(SeamGateway.class.getClassLoader(), new Class<?>[] {SeamGateway.class}, handler);
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("clockAhead")) {
            return real.clockAhead();
        }
        calls.add(name);
        boolean isWrite = name.startsWith("create") || name.startsWith("delete") || name.equals("encode");
        switch (plan.of(name)) {
            case NONE -> {
                return invoke(method, arguments);
            }
            case OFFLINE -> throw new SeamException(new Problem.Offline());
            case BUSY -> throw new SeamException(new Problem.TooManyRequests(null, null));
            case LOST_BEFORE -> throw lost(name, isWrite);
            case LOST_AFTER -> {
                invoke(method, arguments);
                throw lost(name, isWrite);
            }
            case CRASH_BEFORE -> throw new Killed();
            case CRASH_AFTER -> {
                invoke(method, arguments);
                throw new Killed();
            }
        }
        throw new IllegalStateException(name);
    }

    private static SeamException lost(String name, boolean isWrite) {
        return new SeamException(
                isWrite ? new Problem.OutcomeUnknown(name, null) : new Problem.SeamFault(503, "", null));
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
