#lang racket/base
;; Making objects: arguments by position and by name, the order in which classes initialise.

(require "values.rkt")

(provide instantiate-class extract-init extract-rest)

;; Makes an object; named is an alist.
(define (instantiate-class c by-position named)
  (unless (class? c) (raise-argument-error 'instantiate "class?" c))
  (unless (null? (class-value-abstract c))
    (raise-object-error 'instantiate "cannot instantiate class with abstract methods"
                        "class" c
                        "abstract methods" (names-in-lines (class-value-abstract c))))
  (define arguments (append (name-arguments c by-position) named))
  (define o ((class-value-construct c)))
  (initialize c o arguments)
  o)

(define (names-in-lines names)
  (apply string-append (for/list ([name (in-list names)]) (format "\n   ~a" name))))

;; Arguments by position as an alist; those for init-rest have the key #f.
(define (name-arguments c by-position)
  (let loop ([names (class-value-init-names c)] [vals by-position])
    (cond
      [(null? vals) '()]
      [(pair? names) (cons (cons (car names) (car vals)) (loop (cdr names) (cdr vals)))]
      [(class-value-init-rest? c) (map (lambda (v) (cons #f v)) vals)]
      [else
       (raise-object-error 'instantiate "too many initialization arguments"
                           "arguments" (values-in-line by-position)
                           "class name" (class-value-name c))])))

(define (values-in-line vals)
  (define words (apply string-append (for/list ([v (in-list vals)]) (format " ~e" v))))
  (substring words 1))

(define (initialize c o arguments)
  (define super (class-value-super c))
  (cond
    [super
     (define done? #f)
     (define (initialize-super by-position named)
       (when done?
         (raise-object-error 'instantiate
                             "superclass already initialized by class initialization"
                             "class name" (class-value-name c)))
       (set! done? #t)
       (initialize super o
                   (append (name-arguments super by-position) named (left-over c arguments))))
     ((class-value-initialize c) o initialize-super arguments)
     (unless done?
       (raise-object-error 'instantiate
                           "superclass initialization not invoked by initialization"
                           "class name" (class-value-name c)))]
    [(pair? arguments)
     (raise-object-error
      'instantiate "unused initialization arguments"
      "unused arguments"
      (apply string-append
             (for/list ([a (in-list arguments)]) (format "\n   [~a ~e]" (car a) (cdr a))))
      "instantiated class name" (class-value-name (class-of o)))]))

;; The arguments that the class itself does not take
(define (left-over c arguments)
  (let loop ([arguments arguments] [names (class-value-own-init-names c)])
    (cond
      [(null? arguments) '()]
      [(memq (caar arguments) names)
       (loop (cdr arguments) (remq (caar arguments) names))]
      [(and (not (caar arguments)) (class-value-takes-rest? c)) (loop (cdr arguments) names)]
      [else (cons (car arguments) (loop (cdr arguments) names))])))

;; The argument with the name; default is a thunk, or #f when there must be one; class-name is for
;; errors.
(define (extract-init class-name name arguments default)
  (define found (assq name arguments))
  (cond
    [found (cdr found)]
    [default (default)]
    [else
     (raise-object-error 'instantiate "no argument for required init variable"
                         "init variable name" name
                         "instantiated class name" class-name)]))

(define (extract-rest arguments)
  (for/list ([a (in-list arguments)] #:unless (car a)) (cdr a)))
