#lang racket/base
;; Violations of contracts: raise-blame-error and the text of its message.

(require racket/pretty racket/string "blame.rkt" "places.rkt")

(provide raise-blame-error current-blame-format blame-fmt->-string invariant-party
         (struct-out exn:fail:contract:blame) make-exn:fail:contract:blame)

(struct exn:fail:contract:blame exn:fail:contract (object) #:transparent
  #:extra-constructor-name make-exn:fail:contract:blame)

;; The party to assertions, which blame nobody
(define invariant-party (string->uninterned-symbol "invariant-assertion"))

(define (raise-blame-error b v text #:missing-party [party #f] . args)
  (unless (blame? b)
    (apply raise-argument-error 'raise-blame-error "blame?" 0 b v text args))
  (unless (or (string? text) (and (list? text) (andmap (lambda (x) (or (symbol? x) (string? x))) text)))
    (apply raise-argument-error 'raise-blame-error "(or/c string? (list/c (or/c string? symbol?)))"
           2 b v text args))
  (define complete
    (if (or (and (blame-original? b) (not party)) (not (blame-missing-party? b)))
        b
        (blame-add-missing-party b party)))
  (raise
   (exn:fail:contract:blame
    ((current-blame-format) complete v (apply format (blame-fmt->-string complete text) args))
    (current-continuation-marks)
    complete)))

;; Words that depend on who is responsible: (cons when-promised when-required); those of fields
;; begin a line.
(define words
  (hasheq 'given: '("produced:" . "given:") 'given '("produced" . "given")
          'expected: '("promised:" . "expected:") 'expected '("promised" . "expected")
          'received: '("supplied:" . "received:")))

(define (blame-fmt->-string b text)
  (if (string? text)
      text
      (for/fold ([result ""]) ([piece (in-list text)])
        (define word (and (symbol? piece) (hash-ref words piece #f)))
        (define shown
          (cond
            [(string? piece) piece]
            [word ((if (blame/important-original? b) car cdr) word)]
            [else (symbol->string piece)]))
        (cond
          [(string=? result "") shown]
          [(memq piece '(given: expected: received:)) (string-append result "\n  " shown)]
          [(or (regexp-match? #rx" $" result) (regexp-match? #rx"^[\n ]" shown))
           (string-append result shown)]
          [else (string-append result " " shown)]))))

;; ---- the message

(define (default-blame-format b v message)
  (define-values (responsible other) (blame-parties b))
  (define assertion? (equal? responsible (list invariant-party)))
  (define fields? (regexp-match? #rx"^[^\n]*:" message))
  (define contract (layout pretty-write (blame-contract b) #t))
  (define place (place->string (blame-source b)))
  (lines
   (string-append (start-line b assertion?) (if fields? "" ";"))
   (string-append (if fields? "  " " ") message)
   (blame-extra-fields b)
   (for/list ([text (in-list (blame-context b))] [i (in-naturals)])
     (string-append (if (zero? i) "  in: " "      ") text))
   (if (null? (blame-context b))
       (string-append "  in:" (substring contract 5))
       contract)
   (string-append "  contract from: "
                  (layout pretty-display
                          (party-name (last-of (if (blame-original? b) responsible other)))
                          #f))
   (and (blame-important b) (blame-value b) (format "  contract on: ~a" (blame-value b)))
   (and (not assertion?)
        (if (null? (cdr responsible))
            (format "  blaming: ~a" (party-name (car responsible)))
            (apply string-append "  blaming multiple parties:"
                   (for/list ([party (in-list responsible)])
                     (format "\n  ~a" (party-name party))))))
   (and (not assertion?) "   (assuming the contract is correct)")
   (and (not (string=? place "")) (string-append "  at: " place))))

(define (start-line b assertion?)
  (define what
    (cond
      [assertion? "assertion violation"]
      [(blame/important-original? b) "broke its own contract"]
      [else "contract violation"]))
  (define name (if (blame-important b) (important-name (blame-important b)) (blame-value b)))
  (if name (format "~a: ~a" name what) what))

(define (last-of l) (if (null? (cdr l)) (car l) (last-of (cdr l))))
(define (party-name party) (if (path? party) (path-name party) party))

(define (lines . parts)
  (string-join
   (let flat ([parts parts])
     (cond
       [(null? parts) '()]
       [(not (car parts)) (flat (cdr parts))]
       [(string? (car parts)) (cons (string-trim (car parts) "\n" #:left? #f) (flat (cdr parts)))]
       [else (append (flat (car parts)) (flat (cdr parts)))]))
   "\n"))

(define indentation "      ")

;; v as pretty prints it: on one line if it is short, else on lines of its own, indented.
;; alone?: does it begin a line?
(define (layout pretty v alone?)
  (define (text) (let ([out (open-output-string)]) (pretty v out) (get-output-string out)))
  (define one-line (parameterize ([pretty-print-columns 'infinity]) (text)))
  (if (< (string-length one-line) 30)
      (if alone? (string-append indentation one-line) one-line)
      (parameterize ([pretty-print-columns 50]
                     [pretty-print-print-line
                      (lambda (line out width columns)
                        (unless (and alone? (equal? line 0)) (newline out))
                        (cond
                          [line (write-string indentation out) 6]
                          [else 0]))])
        (text))))

(define current-blame-format (make-parameter default-blame-format))
