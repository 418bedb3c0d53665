#!/bin/sh
# A test authority: root → intermediate → signers, and a time-stamping authority.
set -e
cat > ca.cnf <<'C'
[root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[inter]
basicConstraints=critical,CA:TRUE,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[qualified]
basicConstraints=CA:FALSE
keyUsage=critical,nonRepudiation
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
1.3.6.1.5.5.7.1.3=ASN1:SEQUENCE:qcs
[qcs]
a=SEQUENCE:qc_compliance
b=SEQUENCE:qc_sscd
c=SEQUENCE:qc_type
[qc_compliance]
id=OID:0.4.0.1862.1.1
[qc_sscd]
id=OID:0.4.0.1862.1.4
[qc_type]
id=OID:0.4.0.1862.1.6
types=SEQUENCE:qc_types
[qc_types]
t=OID:0.4.0.1862.1.6.1
[plain]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation
subjectKeyIdentifier=hash
[tsa]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
subjectKeyIdentifier=hash
C
key() { case $2 in rsa) openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out $1.key;; *) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:$2 -out $1.key;; esac; }
cert() { # name subject section issuer [sigopts]
  openssl req -new -utf8 -key $1.key -subj "$2" -out $1.csr
  openssl x509 -req -in $1.csr -CA $4.pem -CAkey $4.key -CAcreateserial -days 1000 -extfile ca.cnf -extensions $3 -out $1.pem $5 $6 $7 $8 2>/dev/null
}
key root rsa; openssl req -x509 -new -key root.key -subj "/C=DE/O=Vertrauen AG/CN=Wurzel 1" -days 2000 -config ca.cnf -extensions root -out root.pem -config /etc/ssl/openssl.cnf -extensions v3_ca
key inter P-384; cert inter "/C=DE/O=Vertrauen AG/CN=Zwischenstelle 2" inter root
key p256 P-256; cert p256 "/C=DE/O=Stadt Überlingen/CN=Erika Mustermann/serialNumber=4711" qualified inter
key p384 P-384; cert p384 "/C=DE/CN=P384" plain inter
key p521 P-521; cert p521 "/C=DE/CN=P521" plain inter
key rsa rsa; cert rsa "/C=DE/CN=RSA Siegel" plain inter
key tsa rsa; cert tsa "/C=DE/O=Zeit AG/CN=Zeitstempel 3" tsa inter
# One signed by a certificate that is no authority, and one that has expired.
key under P-256; cert under "/CN=Untergeschoben" plain p384
key late P-256; openssl req -new -key late.key -subj "/CN=Abgelaufen" -out late.csr
openssl x509 -req -in late.csr -CA inter.pem -CAkey inter.key -CAcreateserial -days -1 -extfile ca.cnf -extensions plain -out late.pem 2>/dev/null || true
# An RSA root that signs with PSS.
key pss rsa; openssl req -x509 -new -key pss.key -subj "/CN=PSS Wurzel" -days 2000 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -sha256 -out pss.pem
key underpss P-256; cert underpss "/CN=Unter PSS" plain pss -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32
openssl genpkey -algorithm ed25519 -out ed.key; cert ed "/CN=Ed" plain inter
openssl pkey -in p256.key -aes256 -passout pass:geheim -out locked.key
openssl ec -in p256.key -out sec1.key 2>/dev/null; openssl rsa -in rsa.key -traditional -out pkcs1.key 2>/dev/null
cat p256.pem inter.pem > p256.chain; cat rsa.pem inter.pem > rsa.chain; cat p384.pem inter.pem > p384.chain
cat > tsa.cnf <<'C'
[tsa]
default_tsa=t
[t]
serial=serial
crypto_device=builtin
signer_cert=tsa.pem
certs=inter.pem
signer_key=tsa.key
signer_digest=sha256
default_policy=1.2.3.4.1
digests=sha256
accuracy=secs:1
ordering=no
tsa_name=yes
ess_cert_id_chain=no
ess_cert_id_alg=sha256
C
echo 01 > serial
