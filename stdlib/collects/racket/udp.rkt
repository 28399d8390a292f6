;; UDP sockets (reference, section 15.3.2).
(module udp '#%kernel
  (#%require '#%network)
  (#%provide
   udp? udp-open-socket udp-close udp-bind! udp-bound? udp-connect! udp-connected?
   udp-send udp-send* udp-send/enable-break udp-send-evt udp-send-ready-evt
   udp-send-to udp-send-to* udp-send-to/enable-break udp-send-to-evt
   udp-receive! udp-receive!* udp-receive!/enable-break udp-receive!-evt udp-receive-ready-evt
   udp-addresses
   udp-set-receive-buffer-size! udp-set-ttl! udp-ttl
   udp-multicast-join-group! udp-multicast-leave-group!
   udp-multicast-interface udp-multicast-set-interface!
   udp-multicast-set-loopback! udp-multicast-loopback?
   udp-multicast-set-ttl! udp-multicast-ttl)

  (define-values (udp-addresses)
    (case-lambda
      [(socket) (udp-addresses socket #f)]
      [(socket with-ports?)
       (if (udp? socket)
           (tcp-addresses socket with-ports?)
           (raise-argument-error 'udp-addresses "udp?" socket))])))
