package dev.jacket.compiler;

/**
 * Definitions of the {@code here} and {@code run} of {@link RandomPrograms}: {@code here} returns
 * its argument by way of continuations up to the {@code run} around it.
 */
final class Captures {
  private static final int MOST_KEPT = 12;

  private Captures() {}

  /** At each call in one of several ways, which the seed decides. */
  static String deciding(long seed) {
    return "(define turn "
        + Math.floorMod(seed, 101)
        + ") (define (mod a b) (- a (* b (quotient a b))))"
        + " (define (next) (begin (set! turn (mod (+ (* turn 13) 7) 101)) (mod turn 8)))"
        + " (define (run f) (call/prompt f))"
        + " (define (here x) (let ([way (next)])"
        + choice(1, "(call/cc (lambda (k) (k x)))")
        + choice(2, "(call/ec (lambda (k) (k x)))")
        + choice(3, "(call/cc-here (lambda (k) (abort (lambda () (k x)))))")
        + choice(4, "(call/comp (lambda (k) (abort (lambda () (k x)))))")
        + choice(5, "(call/comp (lambda (k) (abort (lambda () (let ([v (k x)]) v)))))")
        + choice(6, "(attention! x)")
        + choice(7, "(pause x)")
        + " x"
        + ")".repeat(9)
        + " ";
  }

  private static String choice(int way, String then) {
    return " (if (= way " + way + ") " + then;
  }

  /** The first calls keep their continuations, for {@link #ENTER}. */
  static final String KEEPING =
      "(define kept '()) (define room "
          + MOST_KEPT
          + ") (define (run f) (call/prompt f))"
          + " (define (here x) (if (= room 0) x (begin (set! room (- room 1))"
          + " (call/comp (lambda (k) (begin (set! kept (cons (lambda () (k x)) kept)) x))))))";

  /** Enters what was kept, the latest first, and logs what each gives. */
  static final String ENTER =
      " (set! room 0)"
          + " (let loop ([ks kept])"
          + " (if (pair? ks) (begin (note (run (car ks))) (loop (cdr ks))) 'done))";
}
