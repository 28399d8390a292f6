package dev.jacket.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an error, with places for values that are still to be shown.
 *
 * <p>How a value is shown is up to {@code error-value->string-handler}, a procedure that may be a
 * script's; so the error carries its values to where it is delivered to the handlers, and its
 * message is completed there. Syntax is shown by {@code error-syntax->string-handler} in the same
 * way. A message is built once, by the code that throws it.
 */
public final class Message {
  private final StringBuilder text = new StringBuilder();
  private final List<Place> places = new ArrayList<>();

  /** What is said where {@code error-print-source-location} is off; null for the same. */
  private @Nullable Message unlocated;

  /**
   * A value, and the position in the text before which its own text belongs.
   *
   * @param usual for syntax, how it is shown as a rule; null for other values
   */
  private record Place(int at, Object value, @Nullable String usual) {}

  private Message() {}

  /** A message that begins with a text. */
  public static Message of(String text) {
    return new Message().add(text);
  }

  /** Adds text. */
  public Message add(String more) {
    text.append(more);
    return this;
  }

  /** Adds a place for a value. */
  public Message show(Object value) {
    places.add(new Place(text.length(), value, null));
    return this;
  }

  /**
   * Adds a place for a form.
   *
   * @param form syntax or a datum
   * @param usual its text unless a script says otherwise
   */
  public Message form(Object form, String usual) {
    places.add(new Place(text.length(), form, usual));
    return this;
  }

  /** Has another message take the place of this one where source locations are not wanted. */
  public Message unlocated(Message other) {
    unlocated = other;
    return this;
  }

  /** The message where source locations are not wanted. */
  public Message unlocated() {
    return unlocated == null ? this : unlocated;
  }

  /** Adds another message. */
  public Message add(Message other) {
    for (Place place : other.places) {
      places.add(new Place(text.length() + place.at, place.value, place.usual));
    }
    return add(other.text.toString());
  }

  /** Adds each value in a line of its own, below a label; nothing if there are none. */
  public Message list(String label, Object... values) {
    if (values.length == 0) {
      return this;
    }
    add("\n  ").add(label).add("...:");
    for (Object value : values) {
      add("\n   ").show(value);
    }
    return this;
  }

  /** How many values are to be shown. */
  public int count() {
    return places.size();
  }

  /** One of the values, in the order of their places. */
  public Object value(int index) {
    return places.get(index).value;
  }

  /** Whether one of the values is a form. */
  public boolean isForm(int index) {
    return places.get(index).usual != null;
  }

  /** The text with the values' texts in their places. */
  public String complete(List<String> shown) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int i = 0; i < places.size(); i++) {
      int to = places.get(i).at;
      out.append(text, from, to).append(shown.get(i));
      from = to;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The text with values as they are shown unless a script says otherwise. */
  @Override
  public String toString() {
    return complete(places.stream().map(Message::usual).toList());
  }

  private static String usual(Place place) {
    return place.usual == null ? Printer.errorString(place.value) : place.usual;
  }
}
