using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Notebooks.Tests;

public class SignedMessagesTests
{
    private static readonly byte[] Key = [.. "a secret"u8];

    private readonly SignedMessages _messages = new(Key, new ManualClock());

    private byte[][] Sealed(string type = "execute_request", string code = "1", params byte[][] ids)
    {
        ProtocolMessage message = new("shell", new MessageHeader("m-1", type, "s"), JsonSerializer.SerializeToElement(new { code }));
        return [.. _messages.Encode(ids.Select(static id => (ReadOnlyMemory<byte>)id), message).Select(static frame => frame.ToArray())];
    }

    [Fact]
    public void A_sealed_message_opens_and_keeps_the_way_back_and_its_header()
    {
        byte[][] frames = Sealed("execute_request", "é «x»", [1, 2], []);
        (ProtocolMessage message, IReadOnlyList<ReadOnlyMemory<byte>> ids) = _messages.Decode(frames, "shell", out string? fault)!.Value;
        Assert.Null(fault);
        Assert.Equal("é «x»", message.GetText("code"));
        Assert.Equal([2, 0], ids.Select(static id => id.Length));
        Assert.Equal("kernel", message.Header.Json!.Value.GetProperty("username").GetString());
        Assert.EndsWith("Z", message.Header.Json!.Value.GetProperty("date").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_signature_is_the_HMAC_of_the_four_parts()
    {
        byte[][] frames = Sealed();
        byte[] expected = HMACSHA256.HashData(Key, frames[2..6].SelectMany(static part => part).ToArray());
        Assert.Equal(Convert.ToHexStringLower(expected), Encoding.ASCII.GetString(frames[1]));
    }

    [Fact]
    public void A_message_of_which_any_byte_was_changed_is_not_opened() =>
        Prop.ForAll(Gen.Choose(1, 5).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (frame, place, change) =>
        {
            byte[][] frames = Sealed();
            frames[frame][place % frames[frame].Length] ^= (byte)change;
            Assert.Null(_messages.Decode(frames, "shell", out string? fault));
            Assert.NotNull(fault);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_that_somebody_recorded_and_sends_again_is_not_obeyed()
    {
        byte[][] frames = Sealed();
        Assert.NotNull(_messages.Decode(frames, "shell", out _));
        Assert.Null(_messages.Decode(frames, "shell", out string? fault));
        Assert.Contains("came before", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_signed_with_another_key_is_dropped_for_its_signature()
    {
        Assert.Null(new SignedMessages("another"u8.ToArray(), TimeProvider.System).Decode(Sealed(), "shell", out string? fault));
        Assert.Equal("its signature is wrong", fault);
    }

    [Fact]
    public void Frames_that_are_no_message_are_dropped_with_a_reason()
    {
        foreach (byte[][] frames in (byte[][][])[[], [[]], [[1], [2]], Sealed()[..5], [.. Sealed()[1..]]])
        {
            Assert.Null(_messages.Decode(frames, "shell", out string? fault));
            Assert.Contains("delimiter", fault, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "{}")]
    [InlineData("{\"msg_id\":1,\"msg_type\":\"x\"}", "{}")]
    [InlineData("{\"msg_id\":\"1\",\"msg_type\":\"x\"}", "{")]
    public void A_rightly_signed_message_with_wrong_JSON_is_dropped(string header, string content)
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(header), [.. "{}"u8], [.. "{}"u8], Encoding.UTF8.GetBytes(content)];
        byte[] signature = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Key, parts.SelectMany(static part => part).ToArray())));
        Assert.Null(_messages.Decode([[.. "<IDS|MSG>"u8], signature, .. parts], "shell", out string? fault));
        Assert.Contains("JSON", fault, StringComparison.Ordinal);
    }
}
