package dk.overgang.encryption.kmip;

import static dk.overgang.encryption.kmip.Ttlv.bytes;
import static dk.overgang.encryption.kmip.Ttlv.enumeration;
import static dk.overgang.encryption.kmip.Ttlv.integer;
import static dk.overgang.encryption.kmip.Ttlv.structure;
import static dk.overgang.encryption.kmip.Ttlv.text;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A key server for tests: KMIP over TLS with the six operations that MongoDB's driver asks for, and a certificate
/// asked of whoever comes.
public final class KmipServer implements AutoCloseable {

    public enum Operation {
        CREATE(0x01),
        REGISTER(0x03),
        GET(0x0A),
        ACTIVATE(0x12),
        ENCRYPT(0x1F),
        DECRYPT(0x20);

        private final int code;

        Operation(int code) {
            this.code = code;
        }
    }

    private static final int DATA = 0x4200C2;
    private static final int UNIQUE_IDENTIFIER = 0x420094;
    private static final int IV = 0x42003D;
    private static final int OPERATION = 0x42005C;
    private static final int KEY_MATERIAL = 0x420043;
    private static final int BLOCK = 16;

    private final SSLServerSocket door;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private final List<Operation> asked = new CopyOnWriteArrayList<>();

    public KmipServer(SSLContext tls) throws IOException {
        door = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0);
        door.setNeedClientAuth(true);
        var _ = Thread.ofVirtual().start(this::open);
    }

    public String endpoint() {
        return "localhost:" + door.getLocalPort();
    }

    /// Every operation so far.
    public List<Operation> asked() {
        return List.copyOf(asked);
    }

    public int keys() {
        return keys.size();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var guest = (SSLSocket) door.accept();
                var _ = Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                // The loop ends when the door is closed.
            }
        }
    }

    private void serve(SSLSocket guest) {
        try (guest) {
            var in = new DataInputStream(guest.getInputStream());
            while (true) {
                var head = in.readNBytes(8);
                if (head.length < 8) {
                    throw new EOFException();
                }
                var length = ByteBuffer.wrap(head).getInt(4);
                var message = ByteBuffer.allocate(8 + length).put(head).put(in.readNBytes(length));
                guest.getOutputStream().write(answer(Ttlv.read(message.flip())).written());
                guest.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // A guest without a certificate, or one who has what it came for.
        }
    }

    private Ttlv answer(Ttlv request) {
        var code = request.find(OPERATION).number();
        var operation = List.of(Operation.values()).stream()
                .filter(known -> known.code == code)
                .findFirst()
                .orElseThrow();
        asked.add(operation);
        return structure(
                0x42007B,
                structure(
                        0x42007A,
                        structure(0x420069, integer(0x42006A, 1), integer(0x42006B, 2)),
                        integer(0x42000D, 1)),
                structure(
                        0x42000F,
                        enumeration(OPERATION, code),
                        enumeration(0x42007F, 0),
                        structure(0x42007C, payload(operation, request))));
    }

    private Ttlv[] payload(Operation operation, Ttlv request) {
        return switch (operation) {
            case CREATE -> new Ttlv[] {enumeration(0x420057, 2), text(UNIQUE_IDENTIFIER, kept(random(32)))};
            case REGISTER ->
                new Ttlv[] {
                    text(UNIQUE_IDENTIFIER, kept(request.find(KEY_MATERIAL).content()))
                };
            case ACTIVATE -> new Ttlv[] {request.find(UNIQUE_IDENTIFIER)};
            case GET -> new Ttlv[] {enumeration(0x420057, 7), request.find(UNIQUE_IDENTIFIER), secret(key(request))};
            case ENCRYPT -> {
                var iv = random(BLOCK);
                var data = request.find(DATA).content();
                yield new Ttlv[] {
                    request.find(UNIQUE_IDENTIFIER),
                    bytes(DATA, crypted(Cipher.ENCRYPT_MODE, key(request), iv, data)),
                    bytes(IV, iv)
                };
            }
            case DECRYPT -> {
                var iv = request.find(IV).content();
                var data = request.find(DATA).content();
                yield new Ttlv[] {
                    request.find(UNIQUE_IDENTIFIER), bytes(DATA, crypted(Cipher.DECRYPT_MODE, key(request), iv, data))
                };
            }
        };
    }

    private static Ttlv secret(byte[] key) {
        return structure(
                0x420085,
                enumeration(0x420086, 2),
                structure(0x420040, enumeration(0x420042, 2), structure(0x420045, bytes(KEY_MATERIAL, key))));
    }

    private byte[] key(Ttlv request) {
        var key = keys.get(request.find(UNIQUE_IDENTIFIER).text());
        if (key == null) {
            throw new IllegalStateException("No such key");
        }
        return key;
    }

    private String kept(byte[] key) {
        var name = UUID.randomUUID().toString();
        keys.put(name, key);
        return name;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] crypted(int mode, byte[] key, byte[] iv, byte[] data) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
