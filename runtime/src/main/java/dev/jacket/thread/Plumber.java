package dev.jacket.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plumber: what is to be flushed before the program ends. */
public final class Plumber {
  /** Handles by their identity, in the order of registration. */
  private final Map<FlushHandle.Key, FlushHandle.Key> handles = new LinkedHashMap<>();

  /**
   * Registers a callback.
   *
   * @param callback a procedure of one argument, or what the port layer runs itself
   * @param weak whether the plumber alone does not keep the handle from being collected
   */
  public FlushHandle add(Object callback, boolean weak) {
    handles.values().removeIf(FlushHandle.Key::isCollected);
    FlushHandle handle = new FlushHandle(this, callback, weak);
    handles.put(handle.key, handle.key);
    return handle;
  }

  void remove(FlushHandle.Key key) {
    handles.remove(key);
  }

  /**
   * The registered handles as of now, the latest first: what a callback writes still reaches a port
   * that was there before it was registered.
   */
  public List<FlushHandle> handles() {
    List<FlushHandle> list = new ArrayList<>();
    for (FlushHandle.Key key : handles.values()) {
      @Nullable FlushHandle handle = key.handle();
      if (handle != null) {
        list.add(handle);
      }
    }
    Collections.reverse(list);
    return list;
  }

  @Override
  public String toString() {
    return "#<plumber>";
  }
}
