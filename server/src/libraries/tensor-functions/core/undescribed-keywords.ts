/** Keywords that the description of a function does not read: harmless, or reason enough not to tell a shape. */
import type { Signature } from "./signature";
import { type Arguments, FALSE } from "../../../values/value";

/**
 * Parameters of NumPy, TensorFlow and Keras that no function lets decide a shape, from the signatures of all described
 * functions in NumPy 2, TensorFlow 2.21 and Keras 3.15.1. What is missing here (`axis`, `sparse`, `ndmin`, …) may.
 */
const harmless: ReadonlySet<string> = new Set(
  (
    "a_is_sparse absolute acceptable_fraction adjoint align alpha antialias approximate assume_unique atol " +
    "attn_logits_soft_cap b_is_sparse bad_indices_policy base batch_axis batch_dim beta bias casting " +
    "chroma_downsampling colocate_with compression compression_type conjugate constant_values contrast_factor copy " +
    "correction crop_to_aspect_ratio data_format dct_method ddof default_value deg delta density_unit depth_radius " +
    "device diagonal direction dtype dtype_hint encoding end_points endpoint epsilon equal_nan errors exclusive " +
    "extrapolation_value fancy_upscaling fast fill fill_mode fill_value filter_sigma filter_size flash_attention " +
    "format gain gamma grad_a grad_b high index_type initial input_encoding interpolation invert is_causal " +
    "jpeg_quality k1 k2 kernel_size key kind kth layout len like little_endian loc low lower mask max max_delta " +
    "max_jpeg_quality max_norm max_val maximum_iterations maxval mean message method min min_jpeg_quality minval " +
    "mode name nan narrow_range neginf noise_shape norm num_bits num_buckets num_lower num_upper off_value on_value " +
    "optimize optimize_size order out out_idx out_type output_encoding output_type overwrite_input pad " +
    "pad_to_aspect_ratio pad_value padding_value parallel_iterations pos posinf power_factors precision progressive " +
    "quality rate reduction reflect replace_control_characters replace_global replacement_char requirements " +
    "return_index_map reverse right rtol saturation_factor scale scientific seed seq_axis seq_dim shift shortest " +
    "sigma signature sorted sorter stable start_points stateful stddev subok synchronized tensor_dtype trainable " +
    "transform truncate try_recover_truncated unit UPLO upper validate validate_indices validate_shape verify_shape " +
    "weights where width window_fn writeable x_density xmp_metadata y_density"
  ).split(" "),
);

/**
 * The first keyword of a call that the description of the function does not read and that may decide a shape; undefined
 * where there is none. What is False is left at its default, as far as these functions go.
 */
export function undescribedKeyword({ parameters, others }: Signature, args: Arguments): string | undefined {
  if (others !== undefined) return undefined;
  const isRead = (keyword: string): boolean =>
    parameters.some(({ role, spellings }) => role === keyword || spellings.includes(keyword));
  for (const [keyword, value] of args.keywords)
    if (!harmless.has(keyword) && !isRead(keyword) && value !== FALSE) return keyword;
  return undefined;
}
