package dev.jacket.primitives;

import dev.jacket.event.LatchEvent;
import dev.jacket.event.LogReceiver;
import dev.jacket.machine.Conversions;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.thread.Logger;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.LogFilter;
import dev.jacket.value.LogLevel;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loggers and receivers of log messages (reference, section 15.5). */
@PrimitiveModule("#%kernel")
public final class Loggers {
  @PrimitiveValue("current-logger")
  public static final Parameter CURRENT_LOGGER = ThreadParameters.LOGGER;

  private Loggers() {}

  private static Logger logger(String who, Object v) {
    if (v instanceof Logger logger) {
      return logger;
    }
    throw Errors.argument(who, "logger?", 0, v);
  }

  private static LogLevel level(String who, Object v) {
    LogLevel level = LogLevel.of(v);
    if (level == null) {
      throw Errors.argument(who, "(or/c 'none 'fatal 'error 'warning 'info 'debug)", 0, v);
    }
    return level;
  }

  private static @Nullable Symbol topic(String who, @Nullable Object v) {
    if (v == null || v == Boolean.FALSE) {
      return null;
    }
    if (v instanceof Symbol topic) {
      return topic;
    }
    throw Errors.argument(who, "(or/c #f symbol?)", 0, v);
  }

  /** The filter that levels, each with a topic or without, describe. */
  private static LogFilter filter(String who, Object[] levelsAndTopics) {
    int count = (levelsAndTopics.length + 1) / 2;
    LogLevel[] levels = new LogLevel[count];
    @Nullable Symbol[] topics = new @Nullable Symbol[count];
    for (int i = 0; i < levelsAndTopics.length; i++) {
      if (i % 2 == 0) {
        levels[i / 2] = level(who, levelsAndTopics[i]);
      } else {
        topics[i / 2] = topic(who, levelsAndTopics[i]);
      }
    }
    return LogFilter.of(levels, topics);
  }

  @Primitive(value = "logger?", pure = true)
  public static boolean isLogger(Object v) {
    return v instanceof Logger;
  }

  @Primitive("make-logger")
  public static Object makeLogger(Object... args) {
    String who = "make-logger";
    Object name = args.length > 0 ? args[0] : Boolean.FALSE;
    if (name != Boolean.FALSE && !(name instanceof Symbol)) {
      throw Errors.argument(who, "(or/c symbol? #f)", 0, name);
    }
    Object parent = args.length > 1 ? args[1] : Boolean.FALSE;
    if (parent != Boolean.FALSE && !(parent instanceof Logger)) {
      throw Errors.argument(who, "(or/c logger? #f)", 0, parent);
    }
    Object[] propagation = Conversions.rest(args, 2);
    return new Logger(
        name instanceof Symbol s ? s : null,
        parent instanceof Logger l ? l : null,
        propagation.length == 0 ? LogFilter.ALL : filter(who, propagation));
  }

  @Primitive("logger-name")
  public static Object loggerName(Object v) {
    Symbol name = logger("logger-name", v).name();
    return name == null ? Boolean.FALSE : name;
  }

  @Primitive("log-message")
  public static void logMessage(Object v, Object level, Object... rest) {
    String who = "log-message";
    Logger logger = logger(who, v);
    LogLevel severity = level(who, level);
    boolean hasTopic = rest.length > 0 && !(rest[0] instanceof Str);
    if (hasTopic && rest[0] != Boolean.FALSE && !(rest[0] instanceof Symbol)) {
      throw Errors.argument(who, "(or/c string? symbol?)", 0, rest[0]);
    }
    Symbol topic = hasTopic ? topic(who, rest[0]) : logger.name();
    Object[] parts = hasTopic ? Conversions.rest(rest, 1) : rest;
    Object message = parts.length > 0 ? parts[0] : Boolean.FALSE;
    if (!(message instanceof Str text)) {
      throw Errors.argument(who, "string?", 0, message);
    }
    Object data = parts.length > 1 ? parts[1] : Boolean.FALSE;
    boolean prefixed = parts.length < 3 || parts[2] != Boolean.FALSE;
    String prefix = topic != null && prefixed ? topic.name() + ": " : "";
    logger.log(severity, prefix + text, data, topic);
  }

  @Primitive("log-level?")
  public static boolean isLogLevel(Object v, Object level, @Nullable Object topic) {
    Logger logger = logger("log-level?", v);
    LogLevel wanted = level("log-level?", level);
    return reach("log-level?", logger, topic).includes(wanted);
  }

  private static LogLevel reach(String who, Logger logger, @Nullable Object topic) {
    return topic == null || topic == Boolean.FALSE
        ? logger.level()
        : logger.level(topic(who, topic));
  }

  @Primitive("log-max-level")
  public static Object logMaxLevel(Object v, @Nullable Object topic) {
    return symbol(reach("log-max-level", logger("log-max-level", v), topic));
  }

  private static Object symbol(LogLevel level) {
    return level == LogLevel.NONE ? Boolean.FALSE : level.symbol;
  }

  @Primitive("log-all-levels")
  public static Object logAllLevels(Object v) {
    Logger logger = logger("log-all-levels", v);
    List<Object> all = new ArrayList<>();
    all.add(symbol(logger.level(null)));
    all.add(Boolean.FALSE);
    for (Symbol topic : logger.topics()) {
      all.add(symbol(logger.level(topic)));
      all.add(topic);
    }
    return Lists.of(all);
  }

  @Primitive("log-level-evt")
  public static Object logLevelEvt(Object v) {
    Logger logger = logger("log-level-evt", v);
    return new LatchEvent(logger.changedLatch(), null, "#<semaphore-peek-evt>");
  }

  @Primitive(value = "log-receiver?", pure = true)
  public static boolean isLogReceiver(Object v) {
    return v instanceof LogReceiver;
  }

  @Primitive("make-log-receiver")
  public static Object makeLogReceiver(Object v, Object level, Object... rest) {
    String who = "make-log-receiver";
    Logger logger = logger(who, v);
    Object[] levelsAndTopics = new Object[rest.length + 1];
    levelsAndTopics[0] = level;
    System.arraycopy(rest, 0, levelsAndTopics, 1, rest.length);
    LogReceiver receiver = new LogReceiver(filter(who, levelsAndTopics));
    logger.add(receiver);
    return receiver;
  }
}
