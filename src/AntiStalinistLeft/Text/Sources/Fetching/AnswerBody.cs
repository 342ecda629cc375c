using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Text;

/// <summary>Reads an answer no further than <see cref="Limits.AnswerBytes"/>: what is packed may be a thousand times as long unpacked.</summary>
internal static class AnswerBody
{
    private const int Chunk = 1 << 16;

    /// <summary>The content, unpacked; null where it is longer than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        byte[] chunk = new byte[Chunk];
        for (int read; (read = await stream.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (body.Length + read > Limits.AnswerBytes) return null;
            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
