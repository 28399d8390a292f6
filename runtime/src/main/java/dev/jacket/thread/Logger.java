package dev.jacket.thread;

import dev.jacket.value.LogFilter;
import dev.jacket.value.LogLevel;
import dev.jacket.value.Symbol;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A logger: passes messages to its receivers, which it does not keep alive, and to its parent. */
public final class Logger {
  private final @Nullable Symbol name;
  private final @Nullable Logger parent;
  private final LogFilter propagation;
  private final List<WeakReference<Receiver>> receivers = new ArrayList<>();
  private final List<Receiver> permanent = new ArrayList<>();
  private Latch changed = new Latch();

  /** Who gets messages. */
  public interface Receiver {
    /** Which messages are wanted. */
    LogFilter filter();

    /** Takes a message; the topic is null if it has none. */
    void receive(LogLevel level, String message, Object data, @Nullable Symbol topic);
  }

  /** Makes a logger that passes to {@code parent} what {@code propagation} lets through. */
  public Logger(@Nullable Symbol name, @Nullable Logger parent, LogFilter propagation) {
    this.name = name;
    this.parent = parent;
    this.propagation = propagation;
  }

  /** The name, which is the default topic of messages. */
  public @Nullable Symbol name() {
    return name;
  }

  private Logger root() {
    Logger at = this;
    while (at.parent != null) {
      at = at.parent;
    }
    return at;
  }

  /** Opens when a receiver is added somewhere among the related loggers. */
  public Latch changedLatch() {
    return root().changed;
  }

  /** Adds a receiver that lives as long as something else refers to it. */
  public void add(Receiver receiver) {
    receivers.add(new WeakReference<>(receiver));
    announce();
  }

  /** Adds a receiver that lives as long as the logger: the host's. */
  public void addPermanently(Receiver receiver) {
    permanent.add(receiver);
    announce();
  }

  private void announce() {
    Logger root = root();
    Latch before = root.changed;
    root.changed = new Latch();
    before.open();
  }

  private List<Receiver> live() {
    List<Receiver> live = new ArrayList<>(permanent);
    receivers.removeIf(r -> r.get() == null);
    for (WeakReference<Receiver> reference : receivers) {
      Receiver receiver = reference.get();
      if (receiver != null) {
        live.add(receiver);
      }
    }
    return live;
  }

  /** Passes a message on. */
  public void log(LogLevel level, String message, Object data, @Nullable Symbol topic) {
    Logger at = this;
    while (at != null) {
      for (Receiver receiver : at.live()) {
        if (receiver.filter().level(topic).includes(level)) {
          receiver.receive(level, message, data, topic);
        }
      }
      at = at.propagation.level(topic).includes(level) ? at.parent : null;
    }
  }

  /** The least severe level at which a message of this topic would get somewhere. */
  public LogLevel level(@Nullable Symbol topic) {
    LogLevel level = LogLevel.NONE;
    LogLevel bound = LogLevel.DEBUG;
    for (Logger at = this; at != null; at = at.parent) {
      for (Receiver receiver : at.live()) {
        level = level.max(receiver.filter().level(topic).min(bound));
      }
      bound = bound.min(at.propagation.level(topic));
    }
    return level;
  }

  /** The least severe level at which a message of any topic would get somewhere. */
  public LogLevel level() {
    LogLevel level = level(null);
    for (Symbol topic : topics()) {
      level = level.max(level(topic));
    }
    return level;
  }

  /** The topics that receivers and loggers on the way name. */
  public Set<Symbol> topics() {
    Set<Symbol> topics = new LinkedHashSet<>();
    for (Logger at = this; at != null; at = at.parent) {
      at.live().forEach(r -> topics.addAll(r.filter().topics()));
      topics.addAll(at.propagation.topics());
    }
    return topics;
  }

  @Override
  public String toString() {
    return "#<logger>";
  }
}
