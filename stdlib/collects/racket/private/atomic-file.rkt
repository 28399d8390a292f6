#lang racket/base
;; call-with-atomic-output-file: a file that is seen as it was or as it is wanted, never in between

(provide call-with-atomic-output-file)

(define attempts 100)

(define (call-with-atomic-output-file path write
                                      #:rename-fail-handler [rename-failed #f])
  (define who 'call-with-atomic-output-file)
  (unless (path-string? path) (raise-argument-error who "path-string?" path))
  (unless (and (procedure? write) (procedure-arity-includes? write 2))
    (raise-argument-error who "(procedure-arity-includes/c 2)" write))
  (unless (or (not rename-failed)
              (and (procedure? rename-failed) (procedure-arity-includes? rename-failed 2)))
    (raise-argument-error who "(or/c #f (procedure-arity-includes/c 2))" rename-failed))
  (define-values (out temporary) (open-beside (path->complete-path path)))
  (define done? #f)
  (dynamic-wind
   void
   (lambda ()
     (begin0
       (write out temporary)
       (close-output-port out)
       (move temporary path rename-failed)
       (set! done? #t)))
   (lambda ()
     (unless done?
       (close-output-port out)
       (when (file-exists? temporary)
         (delete-file temporary))))))

;; A new file in the folder of path
(define (open-beside path)
  (define-values (folder name directory?) (split-path path))
  (let loop ([left attempts])
    (define stamp (inexact->exact (floor (current-inexact-milliseconds))))
    (define temporary
      (build-path folder (format ".~a-~a-~a" name stamp (random 1000000))))
    (define out
      (with-handlers ([(lambda (e) (and (exn:fail:filesystem:exists? e) (> left 1)))
                       (lambda (e) #f)])
        (open-output-file temporary)))
    (if out
        (values out temporary)
        (loop (sub1 left)))))

(define (move temporary path rename-failed)
  (if rename-failed
      (with-handlers ([exn:fail:filesystem? (lambda (e) (rename-failed e temporary))])
        (rename-file-or-directory temporary path #t))
      (rename-file-or-directory temporary path #t)))
