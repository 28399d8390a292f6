package dev.jacket.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of environment variables; names and values are bytes. */
public final class EnvironmentVariables {
  /** Values by names, whose bytes are written as Latin-1 characters. */
  private final Map<String, byte[]> variables;

  /** Makes an empty set. */
  public EnvironmentVariables() {
    variables = new LinkedHashMap<>();
  }

  private EnvironmentVariables(Map<String, byte[]> variables) {
    this.variables = new LinkedHashMap<>(variables);
  }

  /** A copy of the variables that this process was started with. */
  public static EnvironmentVariables ofProcess() {
    EnvironmentVariables own = new EnvironmentVariables();
    System.getenv()
        .forEach(
            (name, value) ->
                own.put(
                    name.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
    return own;
  }

  private static String key(byte[] name) {
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** The value of a variable, not to be changed, or null. */
  public byte @Nullable [] get(byte[] name) {
    return variables.get(key(name));
  }

  /** Gives a variable a value, which nobody changes. */
  public void put(byte[] name, byte[] value) {
    variables.put(key(name), value);
  }

  /** Removes a variable. */
  public void remove(byte[] name) {
    variables.remove(key(name));
  }

  /** The names. */
  public List<byte[]> names() {
    List<byte[]> names = new ArrayList<>();
    variables.keySet().forEach(k -> names.add(k.getBytes(StandardCharsets.ISO_8859_1)));
    return names;
  }

  /** An independent copy. */
  public EnvironmentVariables copy() {
    return new EnvironmentVariables(variables);
  }

  @Override
  public String toString() {
    return "#<environment-variables>";
  }
}
