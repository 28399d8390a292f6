#lang racket/base
;; racket/cmdline: switches, arguments, help and errors
(require racket/cmdline)
(define (go . args)
  (define f 0)
  (with-handlers ([exn:fail? (lambda (e) (displayln (exn-message e)))])
  (writeln (call-with-values (lambda () (parameterize ([exit-handler (lambda (c) (error 'exit "~a" c))]) (command-line #:program "prog" #:argv (list->vector args)
    #:usage-help "first help" "second"
    #:once-each [("-v" "--verbose") "Be verbose" (set! f (add1 f))]
      [("-n" "--num") n ("Number" "more lines") (set! f n)]
    #:once-any [("-a") "A" (set! f 'a)] [("-b" "--bb") "B" (set! f 'b)]
    #:multi [("-l") x y "Links <x>" (set! f (list x y f))]
    #:help-labels "a label"
    #:final [("-z") "last" (set! f 'z)]
    #:ps "after"
    #:args (file . rest) (list f file rest)))) list))))
(go "x") (go "-v" "x" "y") (go "-n" "5" "x") (go "--num") (go "-vn" "7" "x") (go "-a" "-b" "x") (go "-v" "-v" "x") (go "-l" "1" "2" "-l" "3" "4" "x" "-v") (go) (go "--help") (go "--nope" "x") (go "-z" "-v" "x") (go "--" "-v") (go "-q" "x") (go "-" "1") (go "+v" "x") (go "--num=5" "x") (go "-5" "x")
(go "-h")
(define-syntax-rule (t e) (with-handlers ([exn:fail? (lambda (x) (displayln (exn-message x)))]) (parameterize ([exit-handler (lambda (c) (error 'exit "~a" c))]) (println (call-with-values (lambda () e) list)))))
(t (command-line #:program "p" #:argv (vector "a" "b")))
(t (command-line #:program "p" #:argv (vector) ))
(t (command-line #:program "p" #:argv (vector "a" "b") #:args () 1))
(t (command-line #:program "p" #:argv (vector "a" "b") #:args (x) 1))
(t (command-line #:program "p" #:argv (vector) #:args (x [y 2]) 1))
(t (command-line #:program "p" #:argv (vector "a" "b") #:args rest rest))
(t (command-line #:program "p" #:argv (vector "a") #:args (x [y 2]) (list x y)))
(t (command-line #:program "p" #:argv (vector "-h") #:args (x [y 2]) (list x y)))
(t (command-line #:program "p" #:argv (vector "-h") #:args (x . y) (list x y)))
(t (command-line #:program "p" #:argv (vector "-x" "3" "q") #:once-each [("-x") xx "hel" (display xx)]  #:handlers (lambda (f . r) (list f r)) '("file")))
(t (parse-command-line "compile" #("-v" "m" "-o" "q") `((once-each [("-v" "--verb") ,(lambda (flag) flag) ("Verb")] [("-o") ,(lambda (flag a) (list flag a)) ("Out" "o")])) (lambda (f a . b) (list f a b)) '("file")))
