import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws keydesk.svg as PNG, Windows .ico and macOS .icns: {@code java assets/icons/RenderIcons.java}, with JDK 25 and
 * nothing else. Knows the few shapes that the icon is made of: rect, circle, and paths of M, L, C and Z.
 */
class RenderIcons {
    private static final double VIEW_BOX = 512;
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    private static final Map<String, Integer> ICNS_SIZES = icnsSizes();

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args.length > 0 ? args[0] : "assets/icons");
        NodeList shapes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("keydesk.svg").toFile())
                .getDocumentElement()
                .getElementsByTagName("*");
        for (int size : SIZES) {
            Files.write(folder.resolve("keydesk-" + size + ".png"), png(shapes, size));
        }
        Files.write(folder.resolve("keydesk.ico"), ico(shapes));
        Files.write(folder.resolve("keydesk.icns"), icns(shapes));
    }

    private static byte[] png(NodeList shapes, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(size / VIEW_BOX, size / VIEW_BOX);
        for (int i = 0; i < shapes.getLength(); i++) {
            Element element = (Element) shapes.item(i);
            if (element.hasAttribute("fill")) {
                canvas.setColor(Color.decode(element.getAttribute("fill")));
                canvas.fill(shape(element));
            }
        }
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" -> {
                double round = 2 * number(element, "rx");
                yield new RoundRectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"),
                        round,
                        round);
            }
            case "circle" -> {
                double radius = number(element, "r");
                yield new Ellipse2D.Double(
                        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
            }
            case "path" -> path(element.getAttribute("d"));
            default -> throw new IllegalArgumentException("no drawing of <" + element.getTagName() + ">");
        };
    }

    private static Shape path(String commands) {
        Path2D path = new Path2D.Double();
        Scanner words = new Scanner(commands);
        while (words.hasNext()) {
            switch (words.next()) {
                case "M" -> path.moveTo(next(words), next(words));
                case "L" -> path.lineTo(next(words), next(words));
                case "C" -> path.curveTo(next(words), next(words), next(words), next(words), next(words), next(words));
                case "Z" -> path.closePath();
                case String other -> throw new IllegalArgumentException("no path command " + other);
            }
        }
        return path;
    }

    private static double next(Scanner words) {
        return Double.parseDouble(words.next());
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** A directory of PNG images; a size of 256 is written as 0. */
    private static byte[] ico(NodeList shapes) throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(6 + 16 * ICO_SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        for (int size : ICO_SIZES) {
            byte[] image = png(shapes, size);
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(image.length).putInt(directory.capacity() + images.size());
            images.write(image);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(directory.array());
        images.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] icns(NodeList shapes) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entries);
        for (Map.Entry<String, Integer> entry : ICNS_SIZES.entrySet()) {
            byte[] image = png(shapes, entry.getValue());
            out.writeBytes(entry.getKey());
            out.writeInt(8 + image.length);
            out.write(image);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(file);
        header.writeBytes("icns");
        header.writeInt(8 + entries.size());
        entries.writeTo(file);
        return file.toByteArray();
    }

    private static Map<String, Integer> icnsSizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("icp4", 16);
        sizes.put("icp5", 32);
        sizes.put("icp6", 64);
        sizes.put("ic07", 128);
        sizes.put("ic08", 256);
        sizes.put("ic09", 512);
        sizes.put("ic10", 1024);
        return sizes;
    }
}
