package app.keydesk.seam.http;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.EventListener;

/** Whether any byte of a request may have left this PC; until then nothing can have happened at Seam. */
final class SentMark extends EventListener {
    private final AtomicBoolean isSent = new AtomicBoolean();

    /** Gives each call the mark that its request carries as a tag. */
    static EventListener ofCall(Call call) {
        SentMark mark = call.request().tag(SentMark.class);
        return mark == null ? EventListener.NONE : mark;
    }

    @Override
    public void requestHeadersStart(Call call) {
        isSent.set(true);
    }

    boolean isSent() {
        return isSent.get();
    }
}
