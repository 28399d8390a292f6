package dev.jacket.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every program, plainly and under pressure. {@code known-failures.txt} names those that fail, as
 * {@code TOPIC/NAME}, or {@code TOPIC/NAME HIGH} for one that fails only under pressure: they must
 * fail until they leave the list.
 */
final class ProgramsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path PROGRAMS = RESOURCES.resolve("programs");

  private static final Map<Pressure, Runner> RUNNERS = new EnumMap<>(Pressure.class);

  @TestFactory
  List<DynamicTest> plainly() throws IOException {
    return programs(Pressure.NONE);
  }

  @TestFactory
  List<DynamicTest> underPressure() throws IOException {
    return programs(Pressure.HIGH);
  }

  @AfterAll
  static void close() {
    RUNNERS.values().forEach(Runner::close);
    RUNNERS.clear();
  }

  private static List<DynamicTest> programs(Pressure pressure) throws IOException {
    Set<String> failures = knownFailures();
    try (Stream<Path> files = Files.walk(PROGRAMS)) {
      return files
          .filter(file -> file.toString().endsWith(".rkt") && Files.exists(beside(file, ".out")))
          .sorted()
          .map(file -> test(file, pressure, failures))
          .toList();
    }
  }

  private static DynamicTest test(Path program, Pressure pressure, Set<String> failures) {
    String name = beside(PROGRAMS.relativize(program), "").toString();
    boolean listed = failures.contains(name) || failures.contains(name + " " + pressure);
    return DynamicTest.dynamicTest(name, () -> expect(listed, name, program, pressure));
  }

  private static void expect(boolean failure, String name, Path program, Pressure pressure)
      throws Exception {
    if (!failure) {
      check(program, pressure);
      return;
    }
    try {
      check(program, pressure);
    } catch (AssertionError expected) {
      return;
    }
    fail(name + " is listed as a known failure, but it passes: take it from the list");
  }

  private static void check(Path program, Pressure pressure) throws Exception {
    Outcome outcome = RUNNERS.computeIfAbsent(pressure, Runner::new).run(program).below(program);
    String errors = read(beside(program, ".err"), "").stripTrailing();
    int status = Integer.parseInt(read(beside(program, ".code"), "0").strip());
    assertAll(
        program + ", pressure " + pressure,
        () -> assertEquals(read(beside(program, ".out"), ""), outcome.output(), outcome::errors),
        () ->
            assertTrue(
                outcome.errors().startsWith(errors),
                () -> "expected errors:\n" + errors + "\nerrors:\n" + outcome.errors()),
        () -> assertEquals(status, outcome.status(), outcome::errors));
  }

  /** The file beside a program with another ending. */
  private static Path beside(Path program, String ending) {
    String name = program.getFileName().toString();
    return program.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }

  private static String read(Path file, String otherwise) throws IOException {
    return Files.exists(file) ? Files.readString(file) : otherwise;
  }

  private static Set<String> knownFailures() throws IOException {
    try (Stream<String> lines = Files.lines(RESOURCES.resolve("known-failures.txt"))) {
      return lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toSet());
    }
  }
}
