package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * A Racket value on its way to a handler.
 *
 * <p>Java code throws it either with the value that was raised, or with an exception type, message
 * and extra fields, of which the driver makes the structure when it knows the continuation marks.
 * The Java stack trace serves as the innermost part of Racket's error context.
 */
public final class RacketException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More than the frames that lead to an error and those that its context shows. */
  private static final int MOST_FRAMES = 48;

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES);

  /** The stack trace until it is asked for. */
  private transient StackWalker.StackFrame @Nullable [] frames;

  private final transient @Nullable Object raised;
  private final transient @Nullable StructType type;
  private final transient @Nullable Message message;
  private final transient Object[] extra;
  private transient @Nullable Realms realms = Realms.PRIMITIVE;

  /**
   * The realms of a message, for those who adjust it (reference, section 10.2.4).
   *
   * @param name that of the procedure's name
   * @param text that of the rest
   */
  public record Realms(Symbol name, Symbol text) {
    static final Realms PRIMITIVE =
        new Realms(Symbol.of("racket/primitive"), Symbol.of("racket/primitive"));
  }

  /** Carries a value given to {@code raise}. */
  public RacketException(Object raised) {
    super(null, null, false, true);
    this.raised = raised;
    this.type = null;
    this.message = null;
    this.extra = new Object[0];
  }

  /**
   * Carries an exception structure that is still to be made.
   *
   * @param type a subtype of {@code exn}
   * @param message the text of field {@code message}
   * @param extra the fields after {@code message} and {@code continuation-marks}
   */
  public RacketException(StructType type, Message message, Object... extra) {
    super(null, null, false, true);
    this.raised = null;
    this.type = type;
    this.message = message;
    this.extra = extra;
  }

  /** Carries an exception structure whose message shows no values. */
  public RacketException(StructType type, String message, Object... extra) {
    this(type, Message.of(message), extra);
  }

  /**
   * Keeps the topmost frames, those of compiled code included; they are described when asked for.
   */
  @Override
  public synchronized Throwable fillInStackTrace() {
    frames = WALKER.walk(all -> all.limit(MOST_FRAMES).toArray(StackWalker.StackFrame[]::new));
    return this;
  }

  @Override
  public synchronized StackTraceElement[] getStackTrace() {
    StackWalker.StackFrame[] found = frames;
    if (found != null) {
      frames = null;
      StackTraceElement[] trace = new StackTraceElement[found.length];
      for (int i = 0; i < found.length; i++) {
        trace[i] = found[i].toStackTraceElement();
      }
      setStackTrace(trace);
    }
    return super.getStackTrace();
  }

  /** The message, with values as they are shown unless a script says otherwise; null if raised. */
  @Override
  public @Nullable String getMessage() {
    return message == null ? null : message.toString();
  }

  /** Has the message be of other realms than those of builtins. */
  public RacketException inRealms(Symbol name, Symbol text) {
    realms = new Realms(name, text);
    return this;
  }

  /** Has nobody adjust the message. */
  public RacketException asItIs() {
    realms = null;
    return this;
  }

  /** The realms of the message, null if it is not adjusted. */
  public @Nullable Realms realms() {
    return realms;
  }

  /** The message of an error made in Java, whose values are still to be shown, or null. */
  public @Nullable Message message() {
    return message;
  }

  /** The raised value; a structure is made with {@code marks} if there is none yet. */
  public Object value(Object marks) {
    return raised != null ? raised : value(String.valueOf(message), marks);
  }

  /** The structure of an error made in Java, with its completed message. */
  public Object value(String text, Object marks) {
    Object[] fields = new Object[2 + extra.length];
    fields[0] = Str.immutable(text);
    fields[1] = marks;
    System.arraycopy(extra, 0, fields, 2, extra.length);
    return new Struct(java.util.Objects.requireNonNull(type), fields);
  }

  /** A field after {@code message} and {@code continuation-marks} of an error made in Java. */
  public Object field(int index) {
    return extra[index];
  }

  /** The value given to {@code raise}, or null if this is an error made in Java. */
  public @Nullable Object raised() {
    return raised;
  }

  /** The exception type of an error made in Java, or null. */
  public @Nullable StructType type() {
    return type;
  }
}
