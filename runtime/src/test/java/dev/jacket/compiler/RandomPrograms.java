package dev.jacket.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random programs that end: expressions that are numbers, over loops, recursion, closures,
 * assignment, escapes and multiple values. What they evaluate for effect is logged in order.
 *
 * <p>They call {@code here}, which returns its argument, and give the thunks of what they evaluate
 * to {@code run}; {@link Captures} has other definitions of the two.
 */
final class RandomPrograms {
  private static final String PRELUDE =
      "(define log '()) (define (note x) (begin (set! log (cons x log)) x)) ";
  private static final String PLAINLY = "(define (here x) x) (define (run f) (f)) ";

  private final Random random;
  private final List<String> functions = new ArrayList<>();
  private int names;

  private RandomPrograms(long seed) {
    this.random = new Random(seed);
  }

  /** The program of a seed. */
  static String of(long seed) {
    return of(seed, PLAINLY, "");
  }

  /**
   * The program of a seed.
   *
   * @param here the definitions of {@code here} and {@code run}
   * @param last what is evaluated before the result, which is the log
   */
  static String of(long seed, String here, String last) {
    return PRELUDE + here + new RandomPrograms(seed).program() + last + " log";
  }

  private String program() {
    StringBuilder out = new StringBuilder();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String f = name("g");
      String body = number(4, List.of("x", "y"));
      out.append("(define (").append(f).append(" x y) ").append(body).append(") ");
      functions.add(f);
    }
    if (random.nextBoolean()) {
      out.append("(define v (run (lambda () ").append(number(2, List.of())).append("))) ");
      out.append("(note v) ");
    }
    out.append("(note (run (lambda () ").append(number(5, List.of())).append("))) ");
    return out.toString();
  }

  private String name(String base) {
    return base + names++;
  }

  private static List<String> with(List<String> env, String... more) {
    List<String> all = new ArrayList<>(env);
    all.addAll(List.of(more));
    return all;
  }

  private String atom(List<String> env) {
    if (!env.isEmpty() && random.nextInt(3) > 0) {
      return env.get(random.nextInt(env.size()));
    }
    return switch (random.nextInt(9)) {
      case 0 -> "9223372036854775807";
      case 1 -> "-9223372036854775808";
      case 2 -> "1.5";
      case 3 -> random.nextInt(6) == 0 ? "'oops" : "3";
      default -> String.valueOf(random.nextInt(7) - 3);
    };
  }

  private String operator() {
    return List.of("+", "-", "*").get(random.nextInt(3));
  }

  private String number(int depth, List<String> env) {
    if (depth <= 0) {
      return atom(env);
    }
    int d = depth - 1;
    return switch (random.nextInt(22)) {
      case 0, 1, 2 -> "(" + operator() + " " + number(d, env) + " " + number(d, env) + ")";
      case 3 -> "(" + (random.nextBoolean() ? "add1 " : "sub1 ") + number(d, env) + ")";
      case 4, 5 -> "(if " + test(d, env) + " " + number(d, env) + " " + number(d, env) + ")";
      case 6 -> let(d, env);
      case 7, 8 -> loop(d, env);
      case 9 -> recursion(d, env);
      case 10 -> "(note " + number(d, env) + ")";
      case 11 -> "(attention! " + number(d, env) + ")";
      case 12 -> assignment(d, env);
      case 13 -> function(d, env);
      case 14 -> escape(d, env);
      case 15 -> values(d, env);
      case 16 -> "(begin0 " + number(d, env) + " " + number(d, env) + ")";
      case 17 -> "(wcm 'k " + number(d, env) + " " + number(d, env) + ")";
      case 18 -> globalCall(d, env);
      case 19, 20 -> "(here " + number(d, env) + ")";
      default -> "(car (cons " + number(d, env) + " " + number(d, env) + "))";
    };
  }

  private String test(int depth, List<String> env) {
    if (depth <= 0) {
      return random.nextBoolean() ? "#t" : "#f";
    }
    int d = depth - 1;
    return switch (random.nextInt(7)) {
      case 0, 1 -> "(< " + number(d, env) + " " + number(d, env) + ")";
      case 2 -> "(= " + number(d, env) + " " + number(d, env) + ")";
      case 3 -> "(zero? " + number(d, env) + ")";
      case 4 -> "(not " + test(d, env) + ")";
      case 5 -> "(if " + test(d, env) + " " + test(d, env) + " " + test(d, env) + ")";
      default -> "(let ([t " + test(d, env) + "]) (if t t " + test(d, env) + "))";
    };
  }

  private String let(int d, List<String> env) {
    String a = name("a");
    String b = name("b");
    return "(let (["
        + a
        + " "
        + number(d, env)
        + "] ["
        + b
        + " "
        + number(d, env)
        + "]) "
        + number(d, with(env, a, b))
        + ")";
  }

  private String loop(int d, List<String> env) {
    String loop = name("loop");
    String i = name("i");
    String s = name("s");
    List<String> inner = with(env, i, s);
    String next = "(" + loop + " (+ " + i + " 1) " + number(d, inner) + ")";
    if (random.nextInt(3) == 0) {
      next = "(if " + test(d, inner) + " " + next + " (" + loop + " (+ 2 " + i + ") " + s + "))";
    }
    return "(let "
        + loop
        + " (["
        + i
        + " 0] ["
        + s
        + " "
        + number(d, env)
        + "]) (if (< "
        + i
        + " "
        + random.nextInt(6)
        + ") "
        + next
        + " "
        + number(d - 1, inner)
        + "))";
  }

  private String recursion(int d, List<String> env) {
    String f = name("f");
    String n = name("n");
    String a = name("a");
    List<String> inner = with(env, n, a);
    return "(letrec (["
        + f
        + " (lambda ("
        + n
        + " "
        + a
        + ") (if (< "
        + n
        + " 1) "
        + number(d - 1, inner)
        + " ("
        + operator()
        + " "
        + number(d - 1, inner)
        + " ("
        + f
        + " (- "
        + n
        + " 1) "
        + number(d - 1, inner)
        + "))))]) ("
        + f
        + " "
        + random.nextInt(5)
        + " "
        + number(d, env)
        + "))";
  }

  private String assignment(int d, List<String> env) {
    String a = name("a");
    List<String> inner = with(env, a);
    return "(let (["
        + a
        + " "
        + number(d, env)
        + "]) (begin (set! "
        + a
        + " "
        + number(d, inner)
        + ") "
        + number(d, inner)
        + "))";
  }

  private String function(int d, List<String> env) {
    String f = name("f");
    String x = name("x");
    String lambda = "(lambda (" + x + ") " + number(d, with(env, x)) + ")";
    return switch (random.nextInt(3)) {
      case 0 -> "(" + lambda + " " + number(d, env) + ")";
      case 1 ->
          "(let (["
              + f
              + " "
              + lambda
              + "]) (+ ("
              + f
              + " "
              + number(d, env)
              + ") ("
              + f
              + " "
              + number(d - 1, env)
              + ")))";
      default ->
          "(let (["
              + f
              + " (if "
              + test(d, env)
              + " "
              + lambda
              + " add1)]) ("
              + f
              + " "
              + number(d, env)
              + "))";
    };
  }

  private String escape(int d, List<String> env) {
    String k = name("k");
    String how = random.nextBoolean() ? "call/cc" : "call/ec";
    return "("
        + how
        + " (lambda ("
        + k
        + ") (+ "
        + number(d, env)
        + " (if "
        + test(d, env)
        + " ("
        + k
        + " "
        + number(d, env)
        + ") "
        + number(d, env)
        + "))))";
  }

  private String values(int d, List<String> env) {
    String a = name("a");
    String b = name("b");
    return "(let-values ([("
        + a
        + " "
        + b
        + ") (if "
        + test(d, env)
        + " (values "
        + number(d, env)
        + " "
        + number(d, env)
        + ") (values 1 "
        + number(d, env)
        + "))]) "
        + number(d, with(env, a, b))
        + ")";
  }

  private String globalCall(int d, List<String> env) {
    if (functions.isEmpty()) {
      return atom(env);
    }
    String f = functions.get(random.nextInt(functions.size()));
    return "(" + f + " " + number(d, env) + " " + number(d, env) + ")";
  }
}
