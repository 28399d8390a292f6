package dev.jacket.thread;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Timers by deadline; those of equal deadlines in the order they were set. */
final class TimerHeap {
  private Timer[] heap = new Timer[16];
  private int size;
  private long sequence;

  boolean isEmpty() {
    return size == 0;
  }

  /** The earliest deadline; only if there is one. */
  long earliest() {
    return heap[0].deadline;
  }

  void add(Timer timer) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    timer.heap = this;
    timer.sequence = sequence++;
    place(timer, size++);
    up(timer);
  }

  void remove(Timer timer) {
    int at = timer.position;
    if (at < 0) {
      return;
    }
    Timer moved = heap[--size];
    heap[size] = null;
    timer.position = -1;
    if (moved != timer) {
      place(moved, at);
      up(moved);
      down(moved);
    }
  }

  /** Takes out the earliest timer that is due, or null. */
  @Nullable Timer due(long now) {
    if (size == 0 || heap[0].deadline - now > 0) {
      return null;
    }
    Timer timer = heap[0];
    remove(timer);
    return timer;
  }

  private void place(Timer timer, int at) {
    heap[at] = timer;
    timer.position = at;
  }

  private void up(Timer timer) {
    int at = timer.position;
    while (at > 0) {
      Timer parent = heap[(at - 1) / 2];
      if (!timer.before(parent)) {
        break;
      }
      place(parent, at);
      at = (at - 1) / 2;
    }
    place(timer, at);
  }

  private void down(Timer timer) {
    int at = timer.position;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1].before(heap[child])) {
        child++;
      }
      if (!heap[child].before(timer)) {
        break;
      }
      place(heap[child], at);
      at = child;
    }
    place(timer, at);
  }
}
