package app.keydesk.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;

/**
 * Logs into the folder that the system property {@code keydesk.logs} names, a file a day, 14 days; without it nowhere.
 * Written in code, since reading an XML file would cost the start a tenth of a second.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    /** The system property; set before the first logger is used. */
    public static final String FOLDER = "keydesk.logs";

    /** The system property that, where it is set, sends warnings to the standard error as well. */
    public static final String CONSOLE = "keydesk.logs.console";

    private static final int DAYS = 14;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener());
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("app.keydesk").setLevel(Level.INFO);
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            context.getLogger("ROOT").addAppender(file(context, folder));
        }
        if (System.getProperty(CONSOLE) != null) {
            context.getLogger("ROOT").addAppender(console(context));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, String folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder + "/keydesk.%d{yyyy-MM-dd}.%i.log");
        policy.setMaxHistory(DAYS);
        policy.setMaxFileSize(new FileSize(5 * FileSize.MB_COEFFICIENT));
        policy.setTotalSizeCap(new FileSize(50 * FileSize.MB_COEFFICIENT));
        policy.start();
        appender.setRollingPolicy(policy);
        appender.setEncoder(encoder(context));
        appender.start();
        return appender;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        appender.addFilter(warnings);
        appender.setEncoder(encoder(context));
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} %msg%n%ex");
        encoder.start();
        return encoder;
    }
}
