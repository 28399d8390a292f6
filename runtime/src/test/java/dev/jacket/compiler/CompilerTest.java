package dev.jacket.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.expander.compile.UnitCompiler.Use;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs with their results, each run compiled and interpreted, plainly and under pressure. */
final class CompilerTest {
  private static final String[][] PROGRAMS = {
    {"(+ 1 2)", "3"},
    {"(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (fib 15)", "610"},
    {"(let loop ([i 0] [acc 0]) (if (< i 1000) (loop (+ i 1) (+ acc i)) acc))", "499500"},
    {"(+ 1 (let loop ([i 0]) (if (< i 10) (loop (+ i 1)) i)))", "11"},
    {
      "(let outer ([i 0] [n 0]) (if (< i 10)"
          + " (let inner ([j 0] [n n]) (if (< j i) (inner (+ j 1) (+ n 1)) (outer (+ i 1) n))) n))",
      "45"
    },
    {"(define (count n) (if (= n 0) 0 (+ 1 (count (- n 1))))) (count 10000)", "10000"},
    {"((lambda (x . rest) (list x rest)) 1 2 3)", "(1 (2 3))"},
    {
      "(define f (case-lambda [(a) (list 'one a)] [(a b) 'two] [(a b . c) c]))"
          + " (list (f 1) (f 1 2) (f 1 2 3 4 5 6) (apply f '(1)))",
      "((one 1) two (3 4 5 6) (one 1))"
    },
    {"(let-values ([(a b) (values 1 2)] [(c) 3]) (list a b c))", "(1 2 3)"},
    {"(define (two) (values 1 2)) (let-values ([(a b) (two)]) (list b a))", "(2 1)"},
    {"(define-values (a b) (values 1 2)) (list a b)", "(1 2)"},
    {"(let ([x 1]) (let ([f (lambda () x)]) (set! x 2) (f)))", "2"},
    {
      "(letrec ([even? (lambda (n) (if (= n 0) #t (odd? (- n 1))))]"
          + " [odd? (lambda (n) (if (= n 0) #f (even? (- n 1))))]) (even? 10001))",
      "#f"
    },
    {
      "(letrec ([f (lambda () g)] [g (lambda () f)]) (list (eq? (f) g) (eq? (g) f)"
          + " (eq? ((f)) f)))",
      "(#t #t #t)"
    },
    {"(letrec ([a 1] [f (lambda () (+ a b))] [b 2]) (f))", "3"},
    {
      "(define k #f) (define n 0) (define (f) (call/cc (lambda (c) (set! k c) 0)))"
          + " (let ([v (f)]) (set! n (+ n 1)) (if (< v 3) (k (+ v 1)) (list v n)))",
      "(3 4)"
    },
    {"(call/ec (lambda (k) (+ 1 (k 5))))", "5"},
    {"(begin0 (+ 1 2) (+ 3 4))", "3"},
    {"(let-values ([(a b) (begin0 (values 1 2) (+ 3 4))]) (list a b))", "(1 2)"},
    {
      "(let loop ([i 0] [fs '()]) (if (< i 3) (loop (+ i 1) (cons (lambda () i) fs))"
          + " (list ((car fs)) ((car (cdr fs))))))",
      "(2 1)"
    },
    {"(define (f a b c d e f) (list a b c d e f)) (apply f '(1 2 3 4 5 6))", "(1 2 3 4 5 6)"},
    {"(define (swap n a b) (if (= n 0) (list a b) (swap (- n 1) b a))) (swap 5 'x 'y)", "(y x)"},
    {"(* 99999999999 99999999999)", "9999999999800000000001"},
    {"(if (if (pair? '(1)) (null? '()) #f) 'yes 'no)", "yes"},
    {"(let ([x (let ([f (lambda (y) (+ y 1))]) (+ (f 1) (f 2)))]) x)", "5"},
    {
      "(define (make n) (lambda (m) (set! n (+ n m)) n))"
          + " (let ([a (make 1)]) (begin (a 2) (list (a 3) (a 0))))",
      "(6 6)"
    },
    {"(wcm 'a 1 (+ 1 2))", "3"},
    {"(define (g) 1) (begin (values 1 2) (g))", "1"},
    {"(list (car '(1)) (let ([v (vector 1 2)]) (vector-set! v 0 5) (vector-ref v 0)))", "(1 5)"},
  };

  @TestFactory
  Stream<DynamicTest> interpreted() {
    return all(Use.ONCE);
  }

  @TestFactory
  Stream<DynamicTest> compiled() {
    return all(Use.KEEP);
  }

  private static Stream<DynamicTest> all(Use use) {
    return Stream.of(PROGRAMS)
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p[0],
                    () -> {
                      assertEquals(p[1], Programs.run(p[0], use, 300, false));
                      assertEquals(p[1], Programs.run(p[0], use, 3, false));
                      assertEquals(p[1], Programs.run(p[0], use, 10, true));
                    }));
  }
}
