package dev.jacket.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which messages are wanted: a level for each topic that is named, and one for all others. */
public final class LogFilter {
  /** Wants everything. */
  public static final LogFilter ALL = new LogFilter(LogLevel.DEBUG, Map.of());

  private final LogLevel others;
  private final Map<Symbol, LogLevel> topics;

  private LogFilter(LogLevel others, Map<Symbol, LogLevel> topics) {
    this.others = others;
    this.topics = topics;
  }

  /**
   * The filter that levels and topics in turn describe.
   *
   * @param levels the levels
   * @param topicsOfLevels the topic of each level; null for all topics that are not named
   */
  public static LogFilter of(LogLevel[] levels, @Nullable Symbol[] topicsOfLevels) {
    LogLevel others = LogLevel.NONE;
    Map<Symbol, LogLevel> topics = new LinkedHashMap<>();
    for (int i = 0; i < levels.length; i++) {
      Symbol topic = topicsOfLevels[i];
      if (topic == null) {
        others = levels[i];
      } else {
        topics.put(topic, levels[i]);
      }
    }
    return new LogFilter(others, topics);
  }

  /** The level for a topic; for messages without one if it is null. */
  public LogLevel level(@Nullable Symbol topic) {
    LogLevel level = topic == null ? null : topics.get(topic);
    return level == null ? others : level;
  }

  /** The topics that are named. */
  public Set<Symbol> topics() {
    return topics.keySet();
  }
}
