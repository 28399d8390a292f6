package dev.jacket.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.compiler.emit.ClassEmitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The bytecode of a few functions, compared with listings beside this class; {@code
 * -Djacket.update=true} writes them anew.
 */
final class ListingTest {
  private static final String[][] PROGRAMS = {
    {"fib", "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))"},
    {"loop", "(define (count n) (let loop ([i 0]) (if (< i n) (loop (+ i 1)) i)))"},
    {
      "loop",
      "(define (count n) ((letrec ([loop (lambda (i) (if (< i n) (loop (+ i 1)) i))]) loop) 0))"
    },
    {
      "flonums",
      "(define (sum n) (let loop ([i 0] [x 0.0]) (if (= i n) x (loop (+ i 1) (+ x 1.5)))))"
    },
    {"closure", "(define (adder n) (lambda (m) (+ n m)))"},
    {"assignment", "(define (counter) (let ([n 0]) (lambda () (begin (set! n (+ n 1)) n))))"},
    {"inlining", "(define (second l) (car (cdr l))) (define (f l) (if (pair? l) (second l) #f))"},
  };

  @TestFactory
  Stream<DynamicTest> listings() {
    return Stream.of(PROGRAMS)
        .map(p -> DynamicTest.dynamicTest(p[0], () -> check(p[0], listing(p[1]))));
  }

  private static String listing(String program) throws Exception {
    var unit = MiniFrontEnd.unit("unit", program, Programs.BUILTINS);
    var flat = new Compiler(Programs.BUILTINS).flatten(unit);
    return Listing.functions(ClassEmitter.emit(flat, "dev/jacket/compiler/run/Unit").bytes());
  }

  private static void check(String name, String actual) throws IOException {
    if (Boolean.getBoolean("jacket.update")) {
      Path file = Path.of("src/test/resources/dev/jacket/compiler", name + ".listing");
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    try (InputStream in = ListingTest.class.getResourceAsStream(name + ".listing")) {
      String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(expected, actual);
    }
  }
}
